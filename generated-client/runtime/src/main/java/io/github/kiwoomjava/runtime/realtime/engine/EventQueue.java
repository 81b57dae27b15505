package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.realtime.OverflowPolicy;
import io.github.kiwoomjava.runtime.realtime.SubscriptionOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between the socket, which must not wait, and a listener, which may take its time. Events
 * come from any thread and go out one by one, as many as there is demand for.
 *
 * @param <E> the events
 */
public final class EventQueue<E> {
  private static final Logger LOG = LoggerFactory.getLogger(EventQueue.class);
  private static final int MOST_AT_ONCE = 64;
  private static final int MOST_IN_A_ROW = 1024;

  private enum State {
    OPEN,
    /** Takes no more events; those that wait go out. */
    FINISHING,
    ENDED
  }

  private final ListenerThreads threads;
  private final EventSink<E> sink;
  private final int atOnce;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  // guarded by this
  private final EventBuffer<E> buffer;
  private long demand;
  private State state = State.OPEN;
  private @Nullable Throwable failure;
  private boolean scheduled;
  private long received;
  private long dropped;

  private final AtomicLong delivered = new AtomicLong();
  private volatile boolean cancelled;
  private volatile @Nullable Thread runner;

  EventQueue(
      ListenerThreads threads,
      EventBuffer<E> buffer,
      SubscriptionOptions options,
      long demand,
      EventSink<E> sink) {
    this.threads = threads;
    this.buffer = buffer;
    this.demand = demand;
    this.sink = sink;
    // What has been taken out cannot be replaced or dropped any more.
    this.atOnce =
        options.overflow() == OverflowPolicy.LATEST_PER_ITEM
            ? 1
            : Math.max(1, Math.min(MOST_AT_ONCE, options.capacity() / MOST_AT_ONCE));
  }

  /** How an event fared. */
  enum Offer {
    TAKEN,
    /** Taken, and others were given up for it. */
    DROPPED_OTHERS,
    /** There was no room. */
    FULL,
    /** Nobody listens any more. */
    OVER
  }

  Offer offer(E event) {
    return offer(event, 0);
  }

  /**
   * Takes an event.
   *
   * @param size the bytes that it holds in memory, about
   */
  Offer offer(E event, long size) {
    int given;
    boolean start;
    synchronized (this) {
      if (state != State.OPEN) {
        return Offer.OVER;
      }
      received++;
      given = buffer.add(event, size);
      dropped += given < 0 ? 1 : given;
      start = schedule();
    }
    if (start) {
      threads.execute(this::run);
    }
    return given == 0 ? Offer.TAKEN : given > 0 ? Offer.DROPPED_OTHERS : Offer.FULL;
  }

  /** Whether a run has to be started. */
  private boolean schedule() {
    boolean work =
        (demand > 0 && buffer.size() > 0)
            || failure != null
            || (state == State.FINISHING && buffer.size() == 0);
    if (scheduled || state == State.ENDED || !work) {
      return false;
    }
    scheduled = true;
    return true;
  }

  /** More events may go out. */
  void request(long more) {
    boolean start;
    synchronized (this) {
      demand = demand + more < 0 ? Long.MAX_VALUE : demand + more;
      start = schedule();
    }
    if (start) {
      threads.execute(this::run);
    }
  }

  /** Ends after the events that wait. */
  public void finish() {
    end(null);
  }

  /** Ends at once, without the events that wait. */
  public void fail(Throwable reason) {
    end(reason);
  }

  private void end(@Nullable Throwable reason) {
    boolean start;
    synchronized (this) {
      if (state == State.ENDED || (state == State.FINISHING && reason == null)) {
        return;
      }
      state = State.FINISHING;
      if (reason != null && failure == null) {
        failure = reason;
        buffer.clear();
      }
      start = schedule();
    }
    if (start) {
      threads.execute(this::run);
    }
  }

  /** Ends at once and without a word. */
  void cancel() {
    cancelled = true;
    boolean idle;
    synchronized (this) {
      state = State.ENDED;
      buffer.clear();
      idle = !scheduled;
    }
    if (idle) {
      ended.complete(null);
    }
  }

  private void run() {
    runner = Thread.currentThread();
    List<E> batch = new ArrayList<>(atOnce);
    int count = 0;
    while (count < MOST_IN_A_ROW && take(batch)) {
      count += batch.size();
      batch.forEach(this::deliver);
      batch.clear();
    }
    if (count >= MOST_IN_A_ROW) {
      runner = null;
      threads.execute(this::run); // others have to have their turn
    }
  }

  private void deliver(E event) {
    if (cancelled) {
      return;
    }
    delivered.lazySet(delivered.get() + 1); // one thread at a time
    try {
      sink.event(event);
    } catch (Throwable e) {
      threw(e);
    }
    Thread.interrupted(); // what one listener left must not interrupt the next
  }

  private void threw(Throwable e) {
    try {
      sink.threw(e);
    } catch (Throwable again) {
      LOG.warn("A failure of a listener could not be reported", again);
    }
  }

  /** Takes the next events out; false if there is nothing to do now. */
  private boolean take(List<E> batch) {
    boolean over;
    Throwable reason;
    synchronized (this) {
      while (demand > 0 && batch.size() < atOnce && failure == null) {
        E event = buffer.poll();
        if (event == null) {
          break;
        }
        demand -= demand == Long.MAX_VALUE ? 0 : 1;
        batch.add(event);
      }
      if (!batch.isEmpty()) {
        return true;
      }
      over = failure != null || (state == State.FINISHING && buffer.size() == 0);
      reason = failure;
      if (over) {
        state = State.ENDED;
      }
      scheduled = false;
      runner = null;
      over &= !cancelled;
    }
    if (over) {
      try {
        sink.ended(reason);
      } catch (Throwable e) {
        threw(e);
      }
      Thread.interrupted();
    }
    complete();
    return false;
  }

  private void complete() {
    boolean finished;
    synchronized (this) {
      finished = state == State.ENDED;
    }
    if (finished) {
      ended.complete(null);
    }
  }

  /** Done when nothing goes out any more and nothing is under way. */
  public CompletableFuture<Void> ended() {
    return ended;
  }

  /** Whether this thread is calling the listener just now. */
  public boolean isRunBy(Thread thread) {
    return runner == thread;
  }

  long delivered() {
    return delivered.get();
  }

  synchronized long received() {
    return received;
  }

  synchronized long dropped() {
    return dropped;
  }

  synchronized int waiting() {
    return buffer.size();
  }
}
