package io.github.kiwoomjava.cli.account;

/** The environment variables that say who calls, and whom. */
public final class Variables {
  public static final String APP_KEY = "KIWOOM_APP_KEY";
  public static final String SECRET_KEY = "KIWOOM_SECRET_KEY";
  public static final String ENVIRONMENT = "KIWOOM_ENVIRONMENT";
  public static final String BASE_URI = "KIWOOM_BASE_URI";

  private Variables() {}
}
