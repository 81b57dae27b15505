package io.github.kiwoomjava.runtime.client;

import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.error.KiwoomException;

/** Chooses which of several clients makes a call. Thread-safe. */
public interface ClientRoute {
  /**
   * Who makes the next call. Asked when a query is executed, and when an order is prepared.
   *
   * @throws IllegalStateException if nobody can, or if the caller has to say who
   */
  ApiClient clientFor(OperationInfo operation);

  /**
   * A query failed for good.
   *
   * @return whether to try it with another client, because this one is of no use
   */
  boolean failed(ApiClient client, OperationInfo operation, KiwoomException failure);
}
