package io.github.kiwoomjava.runtime.api;

/** Interrupts a thread as long as it waits for us, and takes the interrupt back afterwards. */
final class Interruption {
  private final Thread thread = Thread.currentThread();
  private boolean over;
  private boolean fired;

  /** Called by others. */
  synchronized void interrupt() {
    if (!over && !fired) {
      fired = true;
      thread.interrupt();
    }
  }

  /**
   * Called by the thread itself when it waits no more.
   *
   * @return whether it was interrupted by us
   */
  synchronized boolean end() {
    over = true;
    if (fired) {
      Thread.interrupted();
    }
    return fired;
  }
}
