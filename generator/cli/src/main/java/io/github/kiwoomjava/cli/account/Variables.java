package io.github.kiwoomjava.cli.account;

/**
 * The environment variables that say whom to call. Those of the keys are the library's, {@link
 * io.github.kiwoomjava.runtime.auth.Credentials#APP_KEY_VARIABLE}.
 */
final class Variables {
  /** Which of Kiwoom's servers: {@code real}, or paper trading. */
  static final String ENVIRONMENT = "KIWOOM_ENVIRONMENT";

  /** A mock or gateway in place of that. */
  static final String BASE_URI = "KIWOOM_BASE_URI";

  private Variables() {}
}
