package io.github.kiwoomjava.cli.download;

import io.github.kiwoomjava.runtime.value.Price;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A candle as it is kept.
 *
 * @param time the day, or the day and time, in ISO's form
 * @param line all values with commas between them, the time first
 */
record Candle(String time, String line) {
  static final String HEADING = "time,open,high,low,close,volume";
  private static final List<String> MEMBERS =
      List.of("openPrice", "highPrice", "lowPrice", "closePrice", "volume");

  /** Null for a row without a time, with which nothing can be done. */
  static @Nullable Candle of(Map<String, @Nullable Object> row) {
    String time =
        row.values().stream()
            .filter(value -> value instanceof LocalDate || value instanceof LocalDateTime)
            .map(Objects::toString)
            .findFirst()
            .orElse(null);
    return time == null
        ? null
        : new Candle(
            time,
            MEMBERS.stream()
                .map(name -> text(row.get(name)))
                .collect(Collectors.joining(",", time + ",", "")));
  }

  static Candle parse(String line) {
    int comma = line.indexOf(',');
    return new Candle(comma < 0 ? line : line.substring(0, comma), line);
  }

  private static String text(@Nullable Object value) {
    return value == null
        ? ""
        : value instanceof Price price ? price.magnitude().toPlainString() : value.toString();
  }

  /** The day that it belongs to. */
  LocalDate day() {
    return LocalDate.parse(time.substring(0, 10));
  }
}
