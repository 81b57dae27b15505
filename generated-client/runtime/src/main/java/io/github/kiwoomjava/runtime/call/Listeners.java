package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.api.CallListener;
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
public record Listeners(
    Callbacks callbacks,
    @Nullable CallListener calls,
    @Nullable ProblemListener problems,
    ProblemListener warnings,
    Patience patience) {
  public Listeners(
      Callbacks callbacks, @Nullable CallListener calls, @Nullable ProblemListener problems) {
    this(callbacks, calls, problems, ProblemListener.warningOnce(), new Patience(callbacks));
  }

  void problem(CallbackQueue queue, String operation, String path, String raw, String reason) {
    ProblemListener listener = problems;
    if (listener == null) {
      warnings.problem(operation, path, raw, reason);
    } else {
      queue.offer(() -> listener.problem(operation, path, raw, reason));
    }
  }

  void note(CallbackQueue queue, String operation, String path, String raw, String what) {
    ProblemListener listener = problems;
    if (listener == null) {
      warnings.note(operation, path, raw, what);
    } else {
      queue.offer(() -> listener.note(operation, path, raw, what));
    }
  }

  /** The problem listener for what belongs to no call, such as live data. */
  public ProblemListener detached(Secrets secrets) {
    CallbackQueue queue = new CallbackQueue(callbacks);
    return new ProblemListener() {
      @Override
      public void problem(String operation, String path, String raw, String reason) {
        Listeners.this.problem(queue, operation, path, secrets.clean(raw), reason);
      }

      @Override
      public void note(String operation, String path, String raw, String what) {
        Listeners.this.note(queue, operation, path, secrets.clean(raw), what);
      }
    };
  }
}
