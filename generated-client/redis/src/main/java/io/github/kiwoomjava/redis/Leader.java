package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.redis.RelayEntry.Kind;
import io.github.kiwoomjava.redis.RelayTick.Answer;
import io.github.kiwoomjava.redis.RelayTick.Dead;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.realtime.Gap;
import io.github.kiwoomjava.runtime.realtime.SessionListener;
import io.github.kiwoomjava.runtime.realtime.Subscription;
import io.github.kiwoomjava.runtime.realtime.session.BaseRealtimeSession;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the one session at Kiwoom, registers there what the fleet wants, and writes what comes to
 * the stream.
 */
final class Leader implements SessionListener {
  private static final Logger LOG = LoggerFactory.getLogger(RedisRealtime.class);
  private static final Duration FINISH = Duration.ofSeconds(1);

  /** For those who have lost it on the way. */
  private static final Duration AGAIN = Duration.ofSeconds(5);

  private final RelayParts parts;
  private final long fence;
  private final Runnable stepDown;
  private final Publisher publisher;
  private final Thread publishing;
  private final BaseRealtimeSession session;
  private volatile boolean over;
  private volatile boolean failed;

  // of the hub's thread
  private final RawTypes types;
  private final Map<Wanted, Subscription> subscriptions = new LinkedHashMap<>();
  private final Map<Wanted, String> refused = new HashMap<>();
  private Map<Wanted, String> told = Map.of();
  private long toldVersion;
  private long toldAt;
  private long version;
  private Set<String> groups = Set.of();

  Leader(RelayParts parts, long fence, Runnable stepDown) {
    this.parts = parts;
    this.fence = fence;
    this.types = new RawTypes(parts.path());
    this.stepDown = stepDown;
    this.publisher =
        new Publisher(
            parts.redis().another(Duration.ofSeconds(1)),
            parts.keys(),
            parts.sealers().of(fence),
            fence,
            parts.clock(),
            parts.limits(),
            this::end);
    publisher.say(Kind.LEADER, new byte[0]);
    this.publishing = RelayParts.daemon(publisher, "kiwoom-relay-leader");
    publishing.start();
    this.session = parts.source().open(this::came, this);
  }

  long fence() {
    return fence;
  }

  /** Whether it cannot lead any more. */
  boolean isOver() {
    return over;
  }

  private void end() {
    over = true;
    stepDown.run();
  }

  /** Does what the fleet wants by now. */
  void update(Answer answer) {
    if (answer.hasNews()) {
      answer.dead().forEach(this::lost);
      Set<String> members = new TreeSet<>(answer.groups());
      if (!members.equals(groups)) {
        groups = members;
        publisher.say(Kind.GROUPS, RelayEntry.texts(List.copyOf(members)));
      }
      List<Wanted> left =
          Stream.concat(subscriptions.keySet().stream(), refused.keySet().stream())
              .filter(one -> !answer.wanted().contains(one))
              .toList();
      left.forEach(this::unsubscribe);
      answer.wanted().forEach(this::subscribe);
      version = answer.version();
    }
    tell();
  }

  private void lost(Dead dead) {
    dead.groups().stream()
        .map(line -> line.substring(0, line.indexOf('\t')))
        .distinct()
        .forEach(group -> gap(group, dead.progress(), parts.clock().micros()));
  }

  private void subscribe(Wanted wanted) {
    if (subscriptions.containsKey(wanted) || refused.containsKey(wanted)) {
      return;
    }
    try {
      subscriptions.put(
          wanted, session.subscribe(wanted.feed(types.of(wanted.type())), event -> {}));
    } catch (RuntimeException e) { // too many, or the session has ended
      refused.put(wanted, String.valueOf(e.getMessage()));
    }
  }

  private void unsubscribe(Wanted wanted) {
    Subscription subscription = subscriptions.remove(wanted);
    if (subscription != null) {
      subscription.close();
    }
    refused.remove(wanted);
  }

  /** Says what is registered, if that has changed. */
  private void tell() {
    Map<Wanted, String> decided = new HashMap<>(refused);
    subscriptions.forEach(
        (wanted, subscription) -> {
          if (subscription.ready().isCompletedExceptionally()) {
            decided.put(wanted, words(subscription));
          } else if (subscription.ready().isDone()) {
            decided.put(wanted, "");
          }
        });
    boolean old = System.nanoTime() - toldAt > AGAIN.toNanos();
    if (!decided.equals(told) || version != toldVersion || old) {
      toldAt = System.nanoTime();
      told = decided;
      toldVersion = version;
      publisher.say(Kind.STATUS, new RelayStatus(version, decided).write());
    }
  }

  private static String words(Subscription refused) {
    try {
      refused.ready().join();
      return "";
    } catch (RuntimeException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return String.valueOf(cause.getMessage());
    }
  }

  private void gap(String group, long from, long to) {
    publisher.say(
        Kind.GAP, RelayEntry.texts(List.of(group, Long.toString(from), Long.toString(to))));
  }

  // The session at Kiwoom.

  @Override
  public void gap(Gap gap) {
    long now = parts.clock().micros();
    gap("", now - Duration.between(gap.from(), gap.to()).toNanos() / 1_000, now);
  }

  @Override
  public void disconnected(String path, String reason, Duration retryAfter) {
    LOG.warn("The leader's session at {} was lost ({}); it tries again", path, reason);
  }

  @Override
  public void failed(String path, KiwoomException reason) {
    if (over) {
      return;
    }
    LOG.error("Kiwoom has ended the session of the relay for good: {}", reason.getMessage());
    publisher.say(
        Kind.FAILED,
        RelayEntry.texts(List.of(FailureWords.system(reason), FailureWords.login(reason))));
    failed = true;
    end();
  }

  /** A message of Kiwoom's; on the socket's thread. */
  private void came(byte[] json) {
    if (!over && LiveFrame.isLive(json)) {
      publisher.frame(json);
    }
  }

  /** Ends at once, since another process leads; or with its last word, if it was told to end. */
  void abandon() {
    if (failed) {
      finish();
      return;
    }
    over = true;
    publisher.stop();
    RelayParts.daemon(session::close, "kiwoom-relay-closing").start();
  }

  /** Ends in order: what came is written first. */
  void finish() {
    over = true;
    RelayParts.daemon(session::close, "kiwoom-relay-closing").start();
    publisher.finish();
    try {
      publishing.join(FINISH.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    publisher.stop();
  }
}
