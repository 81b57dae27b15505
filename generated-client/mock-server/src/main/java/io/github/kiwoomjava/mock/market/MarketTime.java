package io.github.kiwoomjava.mock.market;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The time at the exchange: Korean, perhaps begun elsewhere and faster. */
final class MarketTime {
  private static final LocalTime MORNING = LocalTime.of(8, 55);
  private static final LocalTime EVENING = LocalTime.of(15, 40);
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private final Clock clock;
  private final Instant begun;
  private final @Nullable LocalDateTime start;
  private final double speed;
  private volatile @Nullable LocalDateTime leapt;

  MarketTime(Clock clock, @Nullable LocalDateTime start, double speed) {
    this.clock = clock;
    this.start = start;
    this.speed = speed;
    begun = clock.instant();
  }

  LocalDateTime now() {
    LocalDateTime last = leapt;
    if (last != null || isBoundless()) {
      return last == null ? first() : last;
    }
    if (start == null) {
      return first();
    }
    double nanos = Duration.between(begun, clock.instant()).toNanos() * speed;
    return start.plusNanos((long) nanos);
  }

  private LocalDateTime first() {
    return start == null ? LocalDateTime.ofInstant(clock.instant(), SEOUL) : start;
  }

  /** Whether time goes as fast as it can, by leaps. */
  boolean isBoundless() {
    return Double.isInfinite(speed);
  }

  /** Goes on by a minute; nights and days without trading are left out. */
  void leap() {
    LocalDateTime next = now().plusMinutes(1);
    if (!Calendar.isTradingDay(next.toLocalDate()) || next.toLocalTime().isAfter(EVENING)) {
      next = Calendar.next(next.toLocalDate()).atTime(MORNING);
    }
    leapt = next;
  }
}
