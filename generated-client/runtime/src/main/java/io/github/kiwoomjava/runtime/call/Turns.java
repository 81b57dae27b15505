package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.error.PacingException;
import io.github.kiwoomjava.runtime.time.Scheduler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The calls that wait for their turns at one operation. A turn is a time, and whoever waits longest
 * gets the next one; so if one gives up, all behind it move up, and the turn that is left over goes
 * to the next call that asks. Turns are never made up: each one was reserved with the pacer.
 */
final class Turns {
  private final String operation;
  private final Scheduler scheduler;

  // guarded by this; there are as many turns as there are calls
  private final Deque<Turn> turns = new ArrayDeque<>();
  private final Set<Runnable> waiting = new LinkedHashSet<>();
  private final PriorityQueue<Turn> spare =
      new PriorityQueue<>((a, b) -> Long.signum(a.due - b.due));

  private static final class Turn {
    private final long due;
    private Scheduler.Cancellable timer = () -> {};

    Turn(long due) {
      this.due = due;
    }
  }

  Turns(String operation, Scheduler scheduler) {
    this.operation = operation;
    this.scheduler = scheduler;
  }

  /**
   * How long it is to a turn that was left over, or null if there is none. {@link #await} with that
   * wait takes it.
   *
   * @param longest how long the caller can wait
   * @throws PacingException if the wait would be longer
   */
  synchronized @Nullable Duration spare(Duration longest) {
    long now = scheduler.nanoTime();
    while (!spare.isEmpty() && spare.element().due - now <= 0) {
      spare.remove(); // nobody came
    }
    Turn next = spare.peek();
    if (next == null) {
      return null;
    }
    Duration wait = Duration.ofNanos(next.due - now);
    if (wait.compareTo(longest) > 0) {
      throw new PacingException(operation, wait, longest);
    }
    spare.remove();
    return wait;
  }

  /**
   * Waits for a turn.
   *
   * @param wait until the turn that was reserved
   * @param go called once, then or earlier
   * @return gives the wait up
   */
  Scheduler.Cancellable await(Duration wait, Runnable go) {
    Turn turn = new Turn(scheduler.nanoTime() + wait.toNanos());
    synchronized (this) {
      turns.add(turn);
      waiting.add(go);
    }
    Scheduler.Cancellable timer;
    try {
      timer = scheduler.schedule(wait, () -> take(turn));
    } catch (RuntimeException | Error e) {
      leave(go);
      throw e;
    }
    boolean over;
    synchronized (this) {
      turn.timer = timer;
      over = !turns.contains(turn);
    }
    if (over) {
      timer.cancel();
    }
    return () -> leave(go);
  }

  private void take(Turn turn) {
    Runnable next = null;
    synchronized (this) {
      if (turns.remove(turn)) {
        next = first();
      }
    }
    if (next != null) {
      next.run();
    }
  }

  private @Nullable Runnable first() {
    var all = waiting.iterator();
    if (!all.hasNext()) {
      return null;
    }
    Runnable first = all.next();
    all.remove();
    return first;
  }

  private void leave(Runnable go) {
    Scheduler.Cancellable timer = () -> {};
    synchronized (this) {
      if (!waiting.remove(go)) {
        return; // its turn has come
      }
      Turn last = latest();
      if (last != null) {
        turns.remove(last);
        spare.add(last);
        timer = last.timer;
      }
    }
    timer.cancel();
  }

  private @Nullable Turn latest() {
    Turn latest = null;
    for (Turn turn : turns) {
      latest = latest == null || turn.due - latest.due > 0 ? turn : latest;
    }
    return latest;
  }
}
