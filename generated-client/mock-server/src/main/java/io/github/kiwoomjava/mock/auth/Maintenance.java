package io.github.kiwoomjava.mock.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When the service is down each day. Tokens do not live through it, whatever expiry was stated.
 *
 * @param from Korean time
 * @param length how long it lasts; zero is never, less than a day
 */
public record Maintenance(LocalTime from, Duration length) {
  /** No maintenance at all. */
  public static final Maintenance NONE = new Maintenance(LocalTime.MIDNIGHT, Duration.ZERO);

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  public Maintenance {
    if (length.isNegative() || length.compareTo(Duration.ofDays(1)) >= 0) {
      throw new IllegalArgumentException(
          "maintenance lasts " + length + ", but must be shorter than a day and not negative");
    }
  }

  /** Whether the service is down at a moment. */
  public boolean isOn(Instant now) {
    return !length.isZero() && now.isBefore(lastBegin(now).plus(length));
  }

  /** Whether one began after a moment and up to another. */
  boolean beganBetween(Instant after, Instant upTo) {
    return !length.isZero() && lastBegin(upTo).isAfter(after);
  }

  private Instant lastBegin(Instant now) {
    ZonedDateTime local = now.atZone(SEOUL);
    ZonedDateTime today = local.with(from);
    return (today.isAfter(local) ? today.minusDays(1) : today).toInstant();
  }
}
