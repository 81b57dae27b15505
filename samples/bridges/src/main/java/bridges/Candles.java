package bridges;

import io.github.kiwoomjava.client.domestic.chart.DailyChartResponse.Candle;
import io.github.kiwoomjava.runtime.value.Price;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What a chart needs of our candles, with nothing absent, oldest first. */
record Candles(List<Day> days) {
  static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  /** A day in won; whether a price rose or fell is no part of it. */
  record Day(
      LocalDate date,
      BigDecimal open,
      BigDecimal high,
      BigDecimal low,
      BigDecimal close,
      long volume) {}

  /** Leaves days out whose price or volume Kiwoom left out, rather than inventing one. */
  static Candles of(List<Candle> candles) {
    return new Candles(
        candles.stream()
            .map(Candles::day)
            .filter(Objects::nonNull)
            .sorted(Comparator.comparing(Day::date))
            .toList());
  }

  private static Day day(Candle candle) {
    boolean whole =
        List.<Function<Candle, Object>>of(
                Candle::date,
                Candle::openPrice,
                Candle::highPrice,
                Candle::lowPrice,
                Candle::closePrice,
                Candle::volume)
            .stream()
            .allMatch(member -> member.apply(candle) != null);
    return whole
        ? new Day(
            candle.date(),
            won(candle.openPrice()),
            won(candle.highPrice()),
            won(candle.lowPrice()),
            won(candle.closePrice()),
            candle.volume())
        : null;
  }

  private static BigDecimal won(Price price) {
    return price.magnitude();
  }
}
