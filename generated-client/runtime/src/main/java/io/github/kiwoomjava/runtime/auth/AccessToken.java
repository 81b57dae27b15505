package io.github.kiwoomjava.runtime.auth;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** A token and its times. Its text is kept as bytes and never printed. */
public final class AccessToken {
  /** Clocks differ, and a call may wait for its turn after it got the token. */
  private static final Duration MARGIN = Duration.ofMinutes(10);

  private static final Duration LEAST_USE = Duration.ofMinutes(1);

  private static final int LONGEST = 8_192;

  private final byte[] value;
  private final Instant issuedAt;
  private final Instant expiresAt;

  /**
   * A token.
   *
   * @param value as it goes behind {@code Bearer}; visible ASCII characters
   * @param issuedAt when this machine got it
   * @param expiresAt when it expires, by the server's clock
   * @throws IllegalArgumentException if no header can hold the value
   */
  public AccessToken(String value, Instant issuedAt, Instant expiresAt) {
    if (value.isEmpty()
        || value.length() > LONGEST
        || value.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new IllegalArgumentException(
          "A token is made of 1 to %d visible ASCII characters; this one, of %d, is not (it is not shown)"
              .formatted(LONGEST, value.length()));
    }
    this.value = value.getBytes(StandardCharsets.UTF_8);
    this.issuedAt = issuedAt;
    this.expiresAt = expiresAt;
  }

  /** Its text, in the clear. */
  public String reveal() {
    return new String(value, StandardCharsets.UTF_8);
  }

  /** When this machine got it. */
  public Instant issuedAt() {
    return issuedAt;
  }

  /** When it expires, by the server's clock. */
  public Instant expiresAt() {
    return expiresAt;
  }

  /**
   * When to get another one: some minutes before it expires. A token that comes with less time than
   * that, or with none because this machine's clock is wrong, is used for a while all the same, or
   * every call would issue one.
   */
  public Instant renewAt() {
    Instant early = expiresAt.minus(MARGIN);
    Instant least = issuedAt.plus(LEAST_USE);
    return early.isBefore(least) ? least : early;
  }

  /** Whether both have the same text. */
  public boolean isSameAs(AccessToken other) {
    return Arrays.equals(value, other.value);
  }

  @Override
  public String toString() {
    return "AccessToken[until " + expiresAt + "]";
  }
}
