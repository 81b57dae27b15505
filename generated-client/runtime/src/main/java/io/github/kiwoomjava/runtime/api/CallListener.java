package io.github.kiwoomjava.runtime.api;

import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Hears what becomes of calls; metrics and tracing can sit on it. Called on the client's callback
 * executor, for each call one event after the other. A call returns after its {@link #finished},
 * unless the listener takes longer than a tenth of a second; no listener changes an outcome. What
 * it throws is logged and otherwise ignored.
 */
public interface CallListener {
  /** A call begins. */
  default void started(CallInfo call) {}

  /** A call begins to wait for its turn. */
  default void waited(CallInfo call, Duration time) {}

  /** A try failed, and there will be another one after a delay. */
  default void retried(CallInfo call, KiwoomException failure, Duration delay) {}

  /**
   * A page came.
   *
   * @param number counts from 1 in its sequence
   */
  default void page(OperationInfo operation, int number) {}

  /**
   * A call ended.
   *
   * @param time since it was started
   * @param failure null if there was a good answer
   */
  default void finished(CallInfo call, Duration time, @Nullable KiwoomException failure) {}

  /** A value in an answer could not be read; see {@code ProblemListener}. */
  default void problem(OperationInfo operation, String path, String raw, String reason) {}
}
