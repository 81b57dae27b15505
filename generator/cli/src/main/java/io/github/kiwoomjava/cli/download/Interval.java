package io.github.kiwoomjava.cli.download;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * How long a candle lasts.
 *
 * @param operation the API id of its chart
 * @param request what the request says beside stock and day, by element
 * @param name as it stands in names of files, such as {@code minute5}
 */
record Interval(String operation, Map<String, String> request, String name) {
  private static final int MINUTES_OF_DAY = 390;
  private static final List<String> MINUTES = List.of("1", "3", "5", "10", "15", "30", "45", "60");

  Interval {
    request = Map.copyOf(request);
  }

  /**
   * Reads {@code day}, {@code week}, {@code month} or {@code minute:5}.
   *
   * @throws IllegalArgumentException if the text is none of them
   */
  static Interval parse(String text) {
    if (text.startsWith("minute:") && MINUTES.contains(text.substring(7))) {
      return new Interval(
          "ka10080", Map.of("tic_scope", text.substring(7)), "minute" + text.substring(7));
    }
    return switch (text) {
      case "day" -> new Interval("ka10081", Map.of(), "day");
      case "week" -> new Interval("ka10082", Map.of(), "week");
      case "month" -> new Interval("ka10083", Map.of(), "month");
      default ->
          throw new IllegalArgumentException(
              "--interval takes day, week, month, or minute:N with N one of "
                  + String.join(", ", MINUTES)
                  + ", not '"
                  + text
                  + "'");
    };
  }

  /** About how many candles there are from a day to another. */
  long candles(LocalDate from, LocalDate to) {
    long days = Math.max(1, ChronoUnit.DAYS.between(from, to)) * 5 / 7;
    return switch (name) {
      case "day" -> days;
      case "week" -> days / 5;
      case "month" -> days / 21;
      default -> days * MINUTES_OF_DAY / Integer.parseInt(name.substring("minute".length()));
    };
  }
}
