package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.runtime.realtime.socket.RealtimeSocket;
import io.github.kiwoomjava.runtime.realtime.socket.SocketListener;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What a session takes for its connection to Kiwoom. Registrations go to the leader, by way of the
 * hub; data comes out of the stream.
 */
final class RelaySocket implements RealtimeSocket {
  private static final long PING_EVERY = Duration.ofSeconds(5).toNanos();
  private static final String PING = "{\"trnm\":\"PING\"}";

  private final RelayHub hub;
  private final SocketListener listener;
  private final RelayOptions options;
  private final String name;
  private final SessionProgress progress;
  private final ReentrantLock saying = new ReentrantLock();

  // guarded by this
  private final Set<Wanted> wanted = new HashSet<>();
  private final Set<Wanted> accepted = new HashSet<>();
  private final List<Asked> asked = new ArrayList<>();
  private boolean over;

  // of the stream's thread
  private long missingSince;
  private long lastPing = System.nanoTime();
  private WorkGroup group = new WorkGroup(List.of());

  /** A REG that the leader has not answered; {@code version} is 0 until it can know of it. */
  private static final class Asked {
    private final List<Wanted> wanted;
    private long version;

    Asked(List<Wanted> wanted) {
      this.wanted = wanted;
    }
  }

  RelaySocket(
      RelayHub hub,
      SocketListener listener,
      RelayOptions options,
      String name,
      SessionProgress progress) {
    this.hub = hub;
    this.listener = listener;
    this.options = options;
    this.name = name;
    this.progress = progress;
  }

  @Nullable String groupLine() {
    return options.group() == null ? null : options.group() + "\t" + name;
  }

  synchronized Set<Wanted> wanted() {
    return Set.copyOf(wanted);
  }

  SessionProgress progress() {
    return progress;
  }

  // What the session says.

  @Override
  public CompletableFuture<?> send(String text) {
    ClientMessage message = ClientMessage.read(text);
    switch (message.service()) {
      case "PING" -> {}
      case "LOGIN" -> {
        String failure = hub.failure();
        say(failure == null ? ClientMessage.answer("LOGIN", 0, "") : failure);
      }
      case "REG" -> {
        synchronized (this) {
          wanted.addAll(message.wanted());
          asked.add(new Asked(message.wanted()));
        }
        hub.wantsChanged();
      }
      case "REMOVE" -> {
        synchronized (this) {
          wanted.removeAll(message.wanted());
          accepted.removeAll(message.wanted());
        }
        hub.wantsChanged();
        say(ClientMessage.answer("REMOVE", 0, ""));
      }
      default ->
          say(
              ClientMessage.answer(
                  message.service(),
                  1,
                  "The relay carries registrations only; ask "
                      + message.service()
                      + " in a session of kiwoom.realtime().open()"));
    }
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void close() {
    end();
    saying.lock();
    try {
      listener.closed(1000, "");
    } finally {
      saying.unlock();
    }
  }

  @Override
  public void abort() {
    end();
  }

  private void end() {
    synchronized (this) {
      over = true;
    }
    hub.closed(this);
  }

  private synchronized boolean isOver() {
    return over;
  }

  // What the session hears.

  private void say(String text) {
    saying.lock();
    try {
      if (!isOver()) {
        listener.text(text, true);
      }
    } finally {
      saying.unlock();
    }
  }

  /** The hub's wants have been written, with this version. */
  synchronized void written(long version, Set<Wanted> known) {
    for (Asked one : asked) {
      if (one.version == 0 && known.containsAll(one.wanted)) {
        one.version = version;
      }
    }
  }

  /** Whether it waits for an answer, or for the end of a gap. */
  synchronized boolean isAsking() {
    return missingSince > 0 || asked.stream().anyMatch(one -> one.version > 0);
  }

  void entry(RelayEntry entry) {
    byte[] body = entry.body();
    if (body == null) {
      missed(entry.micros(), entry.micros());
      return;
    }
    switch (entry.kind()) {
      case DATA -> data(RelayEntry.unpack(body));
      case STATUS -> status(RelayStatus.read(body), entry);
      case GAP -> gap(RelayEntry.texts(body));
      case GROUPS -> groups(RelayEntry.texts(body));
      case FAILED -> failed(RelayEntry.texts(body).get(0));
      default -> {}
    }
    if (System.nanoTime() - lastPing > PING_EVERY) {
      lastPing = System.nanoTime();
      say(PING);
    }
  }

  private void failed(String system) {
    if (system.isEmpty()) { // the session logs in again, and hears why
      end();
      listener.closed(1000, "Kiwoom does not accept the key of the relay");
    } else {
      say(system);
    }
  }

  private void data(List<byte[]> frames) {
    for (byte[] frame : frames) {
      String text =
          options.group() == null
              ? new String(frame, StandardCharsets.UTF_8)
              : LiveFrame.only(frame, this::isMine);
      if (text != null) {
        say(text);
      }
    }
  }

  private boolean isMine(String type, String item) {
    return options.group() == null || group.isOwner(name, type, item);
  }

  /** A new leader has to register everything again; until then events are missing. */
  void leaderChanged(long lastMicros) {
    if (missingSince == 0) {
      missingSince = lastMicros;
    }
  }

  /** Answers what the leader has decided, and ends what was missing. */
  void status(RelayStatus status, RelayEntry at) {
    List<Asked> answered = new ArrayList<>();
    boolean whole;
    boolean refused;
    synchronized (this) {
      asked.removeIf(
          one -> {
            boolean done =
                one.version > 0 && status.version() >= one.version && status.hasDecided(one.wanted);
            return done && answered.add(one);
          });
      whole = status.hasDecided(accepted);
      refused = status.refusal(accepted) != null;
    }
    if (missingSince > 0 && whole) {
      long since = missingSince;
      missingSince = 0;
      missed(since, at.micros());
      if (refused) { // the session asks again, and hears why
        end();
        listener.closed(1000, "what was registered is refused now");
        return;
      }
    }
    answered.forEach(one -> answer(one, status, at));
  }

  private void answer(Asked one, RelayStatus status, RelayEntry at) {
    String refusal = status.refusal(one.wanted);
    Set<Wanted> fresh = new HashSet<>(one.wanted);
    synchronized (this) {
      fresh.removeAll(accepted);
      for (Wanted each : one.wanted) {
        String words = status.decided().get(each);
        if (words != null && words.isEmpty()) {
          if (refusal == null) {
            accepted.add(each);
          }
        } else {
          wanted.remove(each);
        }
      }
    }
    say(ClientMessage.answer("REG", refusal == null ? 0 : 1, refusal));
    if (refusal == null && !options.replay().isZero()) {
      new Replay(hub, options, this::say, this::missed).run(fresh, at, this::isMine);
    }
    if (refusal != null) {
      hub.wantsChanged();
    }
  }

  private void gap(List<String> texts) {
    if (texts.get(0).isEmpty() || texts.get(0).equals(options.group())) {
      missed(Long.parseLong(texts.get(1)), Long.parseLong(texts.get(2)));
    }
  }

  private void groups(List<String> texts) {
    if (options.group() != null) {
      String prefix = options.group() + "\t";
      group =
          new WorkGroup(
              texts.stream()
                  .filter(line -> line.startsWith(prefix))
                  .map(line -> line.substring(prefix.length()))
                  .sorted()
                  .toList());
    }
  }

  /** Events are missing between two times of Redis's clock. */
  void missed(long fromMicros, long toMicros) {
    long now = hub.clock().micros();
    Duration since = ago(now, fromMicros);
    Duration until = ago(now, Math.max(fromMicros, toMicros));
    saying.lock();
    try {
      if (!isOver()) {
        listener.missed(since, until);
      }
    } finally {
      saying.unlock();
    }
  }

  private static Duration ago(long now, long micros) {
    return Duration.ofNanos(Math.max(0, now - micros) * 1_000);
  }
}
