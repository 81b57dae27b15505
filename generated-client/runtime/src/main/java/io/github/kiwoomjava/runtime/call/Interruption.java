package io.github.kiwoomjava.runtime.call;

/**
 * Interrupts a thread as long as it waits for us, and takes that interrupt back afterwards. An
 * interrupt of somebody else stays.
 */
final class Interruption {
  private final Thread thread = Thread.currentThread();
  private boolean over;
  private boolean fired;

  /** Called by others. A thread that is interrupted already wakes up by that. */
  synchronized void interrupt() {
    if (!over && !fired && !thread.isInterrupted()) {
      fired = true;
      thread.interrupt();
    }
  }

  /**
   * Called by the thread itself when it waits no more. One interrupt ended the waiting if it was
   * interrupted; if there was one of ours as well as another, the thread is interrupted still.
   *
   * @param interrupted whether an interrupt ended the waiting
   */
  synchronized void end(boolean interrupted) {
    over = true;
    boolean another = Thread.interrupted();
    boolean theirs = fired ? interrupted && another : interrupted || another;
    if (theirs) {
      thread.interrupt();
    }
  }
}
