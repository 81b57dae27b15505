package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.redis.RelayTick.Answer;
import io.github.kiwoomjava.runtime.realtime.socket.SocketListener;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process's part in the relay of one server: says what its sessions want, leads if it is
 * elected, and hands the stream to its sessions.
 */
final class RelayHub implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RedisRealtime.class);
  private static final long TICK_MILLIS = 250;

  private final String member = UUID.randomUUID().toString();
  private final RelayParts parts;
  private final RelayTick tick;
  private final StreamReader reader;
  private final RedisLink replayLink;
  private final ScheduledExecutorService thread;
  private final List<RelaySocket> sockets = new CopyOnWriteArrayList<>();
  private final AtomicInteger names = new AtomicInteger();
  private volatile boolean closed;

  // of the hub's thread
  private @Nullable Leader leader;
  private long notBefore = System.nanoTime();

  RelayHub(RelayParts parts) {
    this.parts = parts;
    this.tick = new RelayTick(parts, member);
    this.replayLink = parts.redis().another(Duration.ofSeconds(5));
    this.reader = new StreamReader(parts, sockets);
    this.thread =
        Executors.newSingleThreadScheduledExecutor(task -> RelayParts.daemon(task, "kiwoom-relay"));
    var unused = thread.scheduleWithFixedDelay(this::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
    RelayParts.daemon(reader, "kiwoom-relay-reader").start();
  }

  RelaySocket open(SocketListener listener, RelayOptions options, SessionProgress progress) {
    RelaySocket socket =
        new RelaySocket(this, listener, options, member + "." + names.incrementAndGet(), progress);
    sockets.add(socket);
    return socket;
  }

  void closed(RelaySocket socket) {
    sockets.remove(socket);
    wantsChanged();
  }

  RedisClock clock() {
    return parts.clock();
  }

  /** What Kiwoom said when it ended the session for good, if that was lately. */
  @Nullable String failure() {
    return reader.failure();
  }

  /** What came up to an entry, since a time. */
  List<RelayEntry> before(EntryId id, long micros) {
    try {
      return parts.log().since(replayLink, id, micros);
    } catch (RedisLostException e) {
      LOG.warn("What came before cannot be replayed, and is reported as a gap: {}", e.getMessage());
      return List.of();
    }
  }

  /** Lets the leader know soon. */
  void wantsChanged() {
    try {
      thread.execute(this::tick);
    } catch (RejectedExecutionException e) {
      LOG.trace("The relay is closed", e);
    }
  }

  private void tick() {
    if (closed) {
      return;
    }
    try {
      Set<Wanted> wants = new HashSet<>();
      sockets.forEach(socket -> wants.addAll(socket.wanted()));
      Answer answer = tick.ask(wants, groups(), progress(), mayLead());
      sockets.forEach(socket -> socket.written(answer.version(), wants));
      lead(answer);
    } catch (RedisLostException e) {
      LOG.debug("No tick: {}", e.getMessage());
    } catch (RuntimeException | Error e) {
      LOG.warn("The relay could not do its work this time; it tries again", e);
    }
  }

  private boolean mayLead() {
    return !sockets.isEmpty()
        && System.nanoTime() - notBefore >= 0
        && reader.isListening()
        && reader.failure() == null;
  }

  private String groups() {
    return sockets.stream()
        .map(RelaySocket::groupLine)
        .filter(Objects::nonNull)
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /** Up to when all sessions in groups have dealt with what came. */
  private long progress() {
    long heard = reader.heard();
    return sockets.stream()
        .filter(socket -> socket.groupLine() != null)
        .mapToLong(socket -> socket.progress().after(heard))
        .min()
        .orElse(heard);
  }

  private void lead(Answer answer) {
    Leader current = leader;
    if (current != null && (!answer.leads() || current.isOver() || answer.isNew())) {
      current.abandon();
      leader = null;
      current = null;
      tick.forgetVersion();
    }
    if (answer.isNew()) {
      LOG.info("This process leads the relay of {} from now on", parts.keys().base());
      current = new Leader(parts, answer.fence(), this::stepDown);
      leader = current;
    } else if (answer.leads() && current == null) {
      resign(answer); // what failed is somebody else's turn
    }
    if (current != null) {
      current.update(answer);
    }
  }

  /** Gives the lease back, and does not ask for it for a while. */
  private void resign(Answer answer) {
    notBefore = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    tick.release(answer.fence());
  }

  private void stepDown() {
    wantsChanged();
  }

  /** Leaves the fleet; if it leads, another process is elected at once. */
  @Override
  public void close() {
    closed = true;
    reader.stop();
    try {
      thread.submit(this::leave).get(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      LOG.warn("The relay was not left in order; others find out by themselves", e);
    }
    thread.shutdownNow();
    replayLink.close();
  }

  private void leave() {
    Leader current = leader;
    if (current != null) {
      current.finish();
    }
    try {
      tick.leave(current == null ? 0 : current.fence());
    } catch (RedisLostException e) {
      LOG.debug("Redis is lost; the lease ends by itself");
    }
  }
}
