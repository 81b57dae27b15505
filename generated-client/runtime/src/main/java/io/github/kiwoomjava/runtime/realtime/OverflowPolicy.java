package io.github.kiwoomjava.runtime.realtime;

/** What happens to events that come faster than a listener takes them, when its queue is full. */
public enum OverflowPolicy {
  /** The oldest waiting event is given up and counted. */
  DROP_OLDEST,
  /**
   * Of each item only the latest event waits; those it replaces are counted. This happens whenever
   * events wait, not only when the queue is full.
   */
  LATEST_PER_ITEM,
  /** The subscription ends and says so; nothing is lost without notice. */
  FAIL
}
