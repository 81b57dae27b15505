package io.github.kiwoomjava.runtime.auth;

/**
 * What a token is good for.
 *
 * @param environment the server, such as {@code REAL} or {@code MOCK}; letters, digits and dashes
 * @param fingerprint stands for the app key, without revealing it
 */
public record TokenKey(String environment, String fingerprint) {
  /** Checks that it can be part of a file's name. */
  public TokenKey {
    if (!environment.matches("[A-Za-z0-9-]{1,64}") || !fingerprint.matches("[A-Za-z0-9]{1,64}")) {
      throw new IllegalArgumentException(
          "A token key has letters, digits and dashes only: " + environment + ", " + fingerprint);
    }
  }
}
