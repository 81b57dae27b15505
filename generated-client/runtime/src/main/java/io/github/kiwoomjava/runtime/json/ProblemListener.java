package io.github.kiwoomjava.runtime.json;

/**
 * Hears of single values that could not be read. Such a value is absent in the result; the rest of
 * the message is unharmed.
 */
@FunctionalInterface
public interface ProblemListener {
  /**
   * Called for each such value. A reader calls it while it reads, on its thread, so that there it
   * must not throw; a client calls it on its callback executor, where what it throws is logged and
   * otherwise ignored, and before the call returns.
   *
   * @param operation the API id, or empty if unknown
   * @param path where the value stands, as {@code list[3]/element}
   * @param raw the value's beginning as it came, long digit runs masked
   * @param reason what is wrong with it
   */
  void problem(String operation, String path, String raw, String reason);

  /**
   * Called for a value that is read, but not written as its sheet says. Nothing is lost. Ignored
   * unless overridden.
   *
   * @param operation the API id, or empty if unknown
   * @param path where the value stands, as {@code list[3]/element}
   * @param raw the value's beginning as it came, long digit runs masked
   * @param what what is odd about it
   */
  default void note(String operation, String path, String raw, String what) {}

  /** Ignores all problems. */
  static ProblemListener ignoring() {
    return (operation, path, raw, reason) -> {};
  }

  /** Warns through SLF4J, once for each field, whatever the row. */
  static ProblemListener warningOnce() {
    return new WarnOncePerField();
  }
}
