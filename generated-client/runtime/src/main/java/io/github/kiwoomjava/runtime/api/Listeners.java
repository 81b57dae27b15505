package io.github.kiwoomjava.runtime.api;

import io.github.kiwoomjava.runtime.json.ProblemListener;
import org.jspecify.annotations.Nullable;

/**
 * Who hears of calls and of values that cannot be read.
 *
 * @param calls the user's listener, or null if there is none
 * @param problems the user's listener, or null for {@code warnings}
 * @param warnings our own, which never blocks and is called in place
 * @param patience how long callers wait for them
 */
record Listeners(
    Callbacks callbacks,
    @Nullable CallListener calls,
    @Nullable ProblemListener problems,
    ProblemListener warnings,
    Patience patience) {
  Listeners(Callbacks callbacks, @Nullable CallListener calls, @Nullable ProblemListener problems) {
    this(callbacks, calls, problems, ProblemListener.warningOnce(), new Patience());
  }

  void problem(CallbackQueue queue, String operation, String path, String raw, String reason) {
    ProblemListener listener = problems;
    if (listener == null) {
      warnings.problem(operation, path, raw, reason);
    } else {
      queue.offer(() -> listener.problem(operation, path, raw, reason));
    }
  }

  /** The problem listener for what belongs to no call, such as live data. */
  ProblemListener detached() {
    CallbackQueue queue = new CallbackQueue(callbacks);
    return (operation, path, raw, reason) -> problem(queue, operation, path, raw, reason);
  }
}
