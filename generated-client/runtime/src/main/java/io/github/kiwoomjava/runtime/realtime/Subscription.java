package io.github.kiwoomjava.runtime.realtime;

import java.util.concurrent.CompletableFuture;

/** A listener's hold on its live data. It survives lost connections until it is closed. */
public interface Subscription extends AutoCloseable {
  /**
   * Done when the server has accepted the registration; exceptional if it refused it, with its code
   * and an explanation, or if the subscription ended before.
   */
  CompletableFuture<Void> ready();

  /**
   * Done when the subscription has ended: by being closed, or, exceptionally, because the server
   * refused it, its queue overflowed under {@link OverflowPolicy#FAIL}, or the session failed.
   */
  CompletableFuture<Void> ended();

  /** Whether it has not ended. */
  boolean isActive();

  /** How many events the listener was given. */
  long delivered();

  /** How many events were given up because the listener was too slow. */
  long dropped();

  /** How many events wait for the listener now. */
  int waiting();

  /**
   * Ends it: no event is begun any more, and what no other listener needs is unregistered. May be
   * called by the listener itself. Does not wait.
   */
  @Override
  void close();
}
