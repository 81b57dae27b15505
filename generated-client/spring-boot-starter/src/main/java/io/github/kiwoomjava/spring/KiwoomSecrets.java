package io.github.kiwoomjava.spring;

import java.util.Locale;

/** Which properties no endpoint shows, even where the application shows values to everybody. */
final class KiwoomSecrets {
  private KiwoomSecrets() {}

  /** In any of the spellings that Spring binds: {@code kiwoom.app-key}, {@code KIWOOM_APPKEY}. */
  static boolean isSecret(String property) {
    String name = property.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    return name.startsWith("kiwoom")
        // A base URI may hold a user and a password.
        && (name.endsWith("appkey") || name.endsWith("secretkey") || name.endsWith("baseuri"));
  }
}
