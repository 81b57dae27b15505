package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.runtime.auth.AccessToken;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The form that a token has in Redis, before it is sealed: its times and its text. */
final class TokenForm {
  private TokenForm() {}

  static byte[] write(AccessToken token) {
    return "1 %d %d %s"
        .formatted(
            token.issuedAt().toEpochMilli(), token.expiresAt().toEpochMilli(), token.reveal())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The token, or null if these bytes hold none. */
  static @Nullable AccessToken read(byte[] bytes) {
    String[] parts = new String(bytes, StandardCharsets.UTF_8).split(" ", 4);
    if (parts.length != 4 || !parts[0].equals("1")) {
      return null;
    }
    try {
      return new AccessToken(parts[3], time(parts[1]), time(parts[2]));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Instant time(String millis) {
    return Instant.ofEpochMilli(Long.parseLong(millis));
  }
}
