package io.github.kiwoomjava.runtime.api;

import io.github.kiwoomjava.runtime.time.Scheduler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The calls that wait for their turns at one operation. A turn is a time, and whoever waits longest
 * gets the next one; so if one gives up, all behind it move up, and the last turn is given back.
 */
final class Turns {
  private final Scheduler scheduler;
  private final Runnable giveBack;

  // guarded by this; there are as many turns as there are calls
  private final Deque<Turn> turns = new ArrayDeque<>();
  private final Set<Runnable> waiting = new LinkedHashSet<>();

  private static final class Turn {
    private Scheduler.Cancellable timer = () -> {};
  }

  /**
   * Nobody waits yet.
   *
   * @param giveBack tells the pacer that its last turn will not be used
   */
  Turns(Scheduler scheduler, Runnable giveBack) {
    this.scheduler = scheduler;
    this.giveBack = giveBack;
  }

  /**
   * Waits for a turn that was reserved.
   *
   * @param wait until the reserved turn, which is the last of all that are reserved
   * @param go called once, then or earlier
   * @return gives the wait up
   */
  Scheduler.Cancellable await(Duration wait, Runnable go) {
    Turn turn = new Turn();
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
    Turn last;
    synchronized (this) {
      if (!waiting.remove(go)) {
        return; // its turn has come
      }
      last = turns.pollLast();
    }
    if (last != null) {
      last.timer.cancel();
      giveBack.run();
    }
  }
}
