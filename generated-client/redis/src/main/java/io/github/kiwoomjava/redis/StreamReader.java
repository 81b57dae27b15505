package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.redis.RelayEntry.Kind;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the stream to the sessions of this process, entry by entry, each once, and notices what is
 * missing. Lost connections to Redis make no gap as long as the stream still has what came.
 */
final class StreamReader implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(RedisRealtime.class);
  private static final long WAIT_MILLIS = 250;
  private static final long PAUSE_MILLIS = 100;
  private static final long FAILURE_COUNTS = Duration.ofMinutes(1).toNanos();

  private final RelayParts parts;
  private final RedisLink redis;
  private final List<RelaySocket> sockets;
  private volatile boolean over;
  private volatile boolean listening;
  private volatile long heard;
  private volatile @Nullable String failure;
  private volatile long failedAt;

  // of the thread
  private EntryId cursor = EntryId.NONE;
  private @Nullable RelayEntry status;

  StreamReader(RelayParts parts, List<RelaySocket> sockets) {
    this.parts = parts;
    this.sockets = sockets;
    this.redis = parts.redis().another(Duration.ofMillis(WAIT_MILLIS + 1_000));
  }

  /** Up to when everything was handed on, by Redis's clock. */
  long heard() {
    return heard;
  }

  /** Whether it knows where the stream stands; what comes from then on is not missed. */
  boolean isListening() {
    return listening;
  }

  @Nullable String failure() {
    String words = failure;
    return words != null && System.nanoTime() - failedAt < FAILURE_COUNTS ? words : null;
  }

  void stop() {
    over = true;
  }

  @Override
  public void run() {
    while (!over) {
      try {
        if (!listening) {
          begin();
        }
        List<RelayEntry> entries = parts.log().after(redis, cursor, WAIT_MILLIS);
        if (over) {
          break;
        }
        entries.forEach(this::entry);
        RelayEntry last = status;
        if (last != null) {
          sockets.forEach(socket -> again(socket, last));
        }
      } catch (RedisLostException e) {
        pause();
      } catch (RuntimeException | Error e) {
        LOG.warn("The relay's stream could not be read this time; it tries again", e);
        pause();
      }
    }
    redis.giveUp();
    redis.close();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void begin() {
    RelayEntry last = parts.log().last(redis);
    if (last != null) {
      cursor = last.id();
      heard = last.micros();
    }
    listening = true;
  }

  private void entry(RelayEntry entry) {
    if (!cursor.isFollowedBy(entry.id()) && !cursor.equals(EntryId.NONE)) {
      LOG.warn("Entries of the relay between {} and {} are lost", cursor, entry.id());
      sockets.forEach(socket -> socket.missed(heard, entry.micros()));
    }
    // Where the first word of a new leader is lost, any other tells of it.
    boolean newLeader =
        entry.kind() == Kind.LEADER
            || (!cursor.equals(EntryId.NONE) && cursor.fence() != entry.id().fence());
    cursor = entry.id();
    if (newLeader) {
      status = null;
      long since = heard > 0 ? heard : entry.micros();
      sockets.forEach(socket -> socket.leaderChanged(since));
    }
    if (entry.kind() == Kind.STATUS) {
      status = entry;
      failure = null;
    } else if (entry.kind() == Kind.FAILED && entry.body() != null) {
      failure = RelayEntry.texts(entry.body()).get(1);
      failedAt = System.nanoTime();
    }
    sockets.forEach(socket -> hand(socket, entry));
    heard = entry.micros();
  }

  private static void hand(RelaySocket socket, RelayEntry entry) {
    try {
      socket.entry(entry);
    } catch (RuntimeException | Error e) {
      LOG.warn("A session could not take what came", e);
    }
  }

  /** A session may have asked for what is registered already. */
  private void again(RelaySocket socket, RelayEntry last) {
    byte[] body = last.body();
    if (body != null && socket.isAsking()) {
      socket.status(RelayStatus.read(body), new RelayEntry(cursor, Kind.STATUS, heard, body));
    }
  }
}
