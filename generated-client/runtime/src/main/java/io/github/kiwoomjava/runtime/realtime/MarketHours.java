package io.github.kiwoomjava.runtime.realtime;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When a market is open, for alarms only. */
@FunctionalInterface
public interface MarketHours {
  /**
   * Whether it is open at a time. Called often, on a thread that only alarms wait for. If it
   * throws, the market counts as open, and the session's listeners are told.
   */
  boolean isOpen(Instant time);

  /**
   * Open on weekdays between two times of day, holidays included.
   *
   * @param opens the first time
   * @param closes the first time at which it is no longer open; later than {@code opens}
   */
  static MarketHours weekdays(ZoneId zone, LocalTime opens, LocalTime closes) {
    if (!opens.isBefore(closes)) {
      throw new IllegalArgumentException(
          "A market opens before it closes, not at " + opens + " and " + closes);
    }
    return time -> {
      ZonedDateTime local = time.atZone(zone);
      DayOfWeek day = local.getDayOfWeek();
      LocalTime now = local.toLocalTime();
      return day != DayOfWeek.SATURDAY
          && day != DayOfWeek.SUNDAY
          && !now.isBefore(opens)
          && now.isBefore(closes);
    };
  }

  /** The regular session of the Korea Exchange, 9:00 to 15:20 in Seoul; holidays are not known. */
  static MarketHours korea() {
    return weekdays(ZoneId.of("Asia/Seoul"), LocalTime.of(9, 0), LocalTime.of(15, 20));
  }

  /** The regular session in the US, 9:30 to 16:00 in New York; holidays are not known. */
  static MarketHours us() {
    return weekdays(ZoneId.of("America/New_York"), LocalTime.of(9, 30), LocalTime.of(16, 0));
  }
}
