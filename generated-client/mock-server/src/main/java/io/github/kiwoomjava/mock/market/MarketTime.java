package io.github.kiwoomjava.mock.market;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The time at the exchange: Korean, perhaps begun elsewhere and faster. */
final class MarketTime {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private final Clock clock;
  private final Instant begun;
  private final @Nullable LocalDateTime start;
  private final double speed;

  MarketTime(Clock clock, @Nullable LocalDateTime start, double speed) {
    this.clock = clock;
    this.start = start;
    this.speed = speed;
    begun = clock.instant();
  }

  LocalDateTime now() {
    if (start == null) {
      return LocalDateTime.ofInstant(clock.instant(), SEOUL);
    }
    double nanos = Duration.between(begun, clock.instant()).toNanos() * speed;
    return start.plusNanos((long) nanos);
  }
}
