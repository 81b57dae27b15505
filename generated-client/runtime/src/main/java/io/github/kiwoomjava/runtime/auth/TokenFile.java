package io.github.kiwoomjava.runtime.auth;

import io.github.kiwoomjava.runtime.error.DecodingException;
import io.github.kiwoomjava.runtime.json.FieldTable;
import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.JsonWriter;
import io.github.kiwoomjava.runtime.json.ProblemListener;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The form that a token has in a file. */
final class TokenFile {
  private static final FieldTable FIELDS =
      FieldTable.of("token file", "token", "issuedAt", "expiresAt");

  private TokenFile() {}

  static byte[] write(AccessToken token) {
    JsonWriter out = new JsonWriter();
    out.beginObject();
    out.text("token", token.reveal());
    out.integer("issuedAt", token.issuedAt().getEpochSecond());
    out.integer("expiresAt", token.expiresAt().getEpochSecond());
    out.endObject();
    return out.toByteArray();
  }

  /** The token, or null if these bytes hold none. */
  static @Nullable AccessToken read(byte[] bytes) {
    String token = null;
    Long issuedAt = null;
    Long expiresAt = null;
    try {
      JsonReader in = new JsonReader(bytes, ProblemListener.ignoring());
      in.beginObject();
      for (int f = in.nextField(FIELDS, 0); f >= 0; f = in.nextField(FIELDS, f + 1)) {
        switch (f) {
          case 0 -> token = in.readText();
          case 1 -> issuedAt = in.readInteger();
          default -> expiresAt = in.readInteger();
        }
      }
      in.endDocument();
    } catch (DecodingException e) {
      return null;
    }
    if (token == null || issuedAt == null || expiresAt == null) {
      return null;
    }
    try {
      return new AccessToken(token, time(issuedAt), time(expiresAt));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Instant time(long seconds) {
    long inRange = Math.max(0, Math.min(seconds, Integer.MAX_VALUE * 2L));
    return Instant.ofEpochSecond(inRange);
  }
}
