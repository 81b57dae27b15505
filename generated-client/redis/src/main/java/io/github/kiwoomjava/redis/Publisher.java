package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.redis.RelayEntry.Kind;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.XAddArgs;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what a leader says to the stream, in order, one entry after the other, several messages in
 * one if they come fast. While Redis is lost it keeps what comes, up to a limit; what is beyond it
 * is given up, and the hole in the numbers tells everybody.
 */
final class Publisher implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(RedisRealtime.class);

  private static final int MOST_FRAMES = 512;
  private static final int LARGEST_BATCH = 64 << 10;
  private static final long BEAT_MILLIS = 1_000;
  private static final Duration RETRY = Duration.ofMillis(50);
  private static final byte[] FIELD = {'e'};

  private final RedisLink redis;
  private final RelayKeys keys;
  private final Sealer sealer;
  private final long fence;
  private final RedisClock clock;
  private final RelayLimits limits;
  private final Runnable fenced;
  private final LinkedBlockingQueue<Item> queue = new LinkedBlockingQueue<>();
  private final AtomicLong queued = new AtomicLong();
  private boolean dropping; // guarded by this
  private volatile boolean over;
  private volatile boolean finishing;

  // of the thread
  private final Deque<Integer> sizes = new ArrayDeque<>();
  private long number;
  private long total;

  /** Something to say; {@code afterLoss} if something before it was given up. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Item(Kind kind, byte[] body, long micros, boolean afterLoss) {}

  Publisher(
      RedisLink redis,
      RelayKeys keys,
      Sealer sealer,
      long fence,
      RedisClock clock,
      RelayLimits limits,
      Runnable fenced) {
    this.redis = redis;
    this.keys = keys;
    this.sealer = sealer;
    this.fence = fence;
    this.clock = clock;
    this.limits = limits;
    this.fenced = fenced;
  }

  /** A message of Kiwoom's. Does not wait. */
  void frame(byte[] json) {
    say(Kind.DATA, json);
  }

  /** The order of saying is that of the stream, and times follow it. */
  synchronized void say(Kind kind, byte[] body) {
    if (over) {
      return;
    }
    if (queued.get() + body.length > limits.bufferBytes() && kind == Kind.DATA) {
      if (!dropping) {
        dropping = true;
        LOG.warn("Redis takes nothing, and what the leader can keep is full; events are lost");
      }
      return;
    }
    queued.addAndGet(body.length);
    boolean afterLoss = dropping;
    dropping = false;
    queue.add(new Item(kind, body, clock.micros(), afterLoss));
  }

  @Override
  public void run() {
    try {
      Item left = null;
      while (!over) {
        long before = clock.micros();
        Item first =
            left != null ? left : queue.poll(finishing ? 0 : BEAT_MILLIS, TimeUnit.MILLISECONDS);
        left = null;
        if (first == null) {
          if (finishing) {
            return;
          }
          write(new Item(Kind.BEAT, new byte[0], before, false));
        } else if (first.kind == Kind.DATA) {
          left = writeBatch(first);
        } else {
          queued.addAndGet(-first.body.length);
          write(first);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      LOG.error("The leader of the relay cannot write; another one takes over", e);
      over = true;
      fenced.run();
    }
  }

  /** What came out of the queue and does not belong to the batch. */
  private @Nullable Item writeBatch(Item first) throws InterruptedException {
    List<byte[]> frames = new ArrayList<>();
    Item last = first;
    Item next = first;
    int size = 0;
    while (next != null
        && next.kind == Kind.DATA
        && (frames.isEmpty() || !next.afterLoss)
        && frames.size() < MOST_FRAMES
        && (frames.isEmpty() || size + next.body.length <= LARGEST_BATCH)) {
      frames.add(next.body);
      size += next.body.length;
      last = next;
      next = queue.poll();
    }
    queued.addAndGet(-size);
    write(new Item(Kind.DATA, RelayEntry.pack(frames), last.micros, first.afterLoss));
    return next;
  }

  private void write(Item item) throws InterruptedException {
    number += item.afterLoss ? 2 : 1;
    EntryId id = new EntryId(fence, number);
    byte[] bytes = new RelayEntry(id, item.kind, item.micros, item.body).write(keys.base(), sealer);
    XAddArgs arguments =
        XAddArgs.Builder.maxlen(length(bytes.length)).approximateTrimming().id(id.toString());
    while (!over) {
      try {
        var unused =
            redis.ask(commands -> commands.xadd(keys.stream(), arguments, Map.of(FIELD, bytes)));
        return;
      } catch (RedisLostException e) {
        Thread.sleep(RETRY.toMillis());
      } catch (RedisCommandExecutionException e) {
        if (isWritten(id)) {
          return; // the answer to an earlier try was lost
        }
        LOG.warn("Another process leads the relay by now: {}", e.getMessage());
        over = true;
        fenced.run();
      }
    }
  }

  private boolean isWritten(EntryId id) {
    try {
      return !redis
          .ask(
              commands ->
                  commands.xrange(
                      keys.stream(), io.lettuce.core.Range.create(id.toString(), id.toString())))
          .isEmpty();
    } catch (RedisLostException e) {
      return false; // whoever leads next makes it a gap
    }
  }

  /** How many entries the stream may have, so that they are not too many bytes. */
  private long length(int more) {
    sizes.addLast(more);
    total += more;
    while (sizes.size() > 1 && (total > limits.streamBytes() || sizes.size() > limits.entries())) {
      total -= sizes.removeFirst();
    }
    return total + more > limits.streamBytes() ? sizes.size() : limits.entries();
  }

  /** Writes what waits, and ends. */
  void finish() {
    finishing = true;
  }

  /** Ends at once. */
  void stop() {
    over = true;
  }
}
