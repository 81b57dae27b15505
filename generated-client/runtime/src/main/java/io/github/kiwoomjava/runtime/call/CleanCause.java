package io.github.kiwoomjava.runtime.call;

import org.jspecify.annotations.Nullable;

/**
 * Stands for a cause whose message holds a secret: the same trace, with the secret masked. Traces
 * are printed and logged with the messages of all causes.
 */
final class CleanCause extends Exception {
  private static final long serialVersionUID = 1L;

  /** Deeper causes are left out; a chain may be endless. */
  private static final int DEEPEST = 20;

  private CleanCause(Throwable original, Secrets secrets, @Nullable Throwable cause) {
    super(secrets.clean(original.toString()), cause);
    setStackTrace(original.getStackTrace());
  }

  /** The failure itself if nothing in it is secret, otherwise its likeness. */
  static Throwable of(Throwable failure, Secrets secrets) {
    return isClean(failure, secrets, 0) ? failure : likeness(failure, secrets, 0);
  }

  private static boolean isClean(Throwable failure, Secrets secrets, int depth) {
    String text = failure.toString();
    if (depth > DEEPEST || !secrets.clean(text).equals(text)) {
      return false;
    }
    for (Throwable suppressed : failure.getSuppressed()) {
      if (!isClean(suppressed, secrets, depth + 1)) {
        return false;
      }
    }
    return failure.getCause() == null || isClean(failure.getCause(), secrets, depth + 1);
  }

  private static Throwable likeness(Throwable failure, Secrets secrets, int depth) {
    Throwable cause = failure.getCause();
    CleanCause clean =
        new CleanCause(
            failure,
            secrets,
            cause == null || depth >= DEEPEST ? null : likeness(cause, secrets, depth + 1));
    for (Throwable suppressed : failure.getSuppressed()) {
      if (depth < DEEPEST) {
        clean.addSuppressed(likeness(suppressed, secrets, depth + 1));
      }
    }
    return clean;
  }
}
