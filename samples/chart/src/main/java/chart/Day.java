package chart;

import io.github.kiwoomjava.client.domestic.chart.DailyChartResponse.Candle;
import java.time.LocalDate;
import java.util.Optional;

/** One day of a stock: prices in won, volume in shares. */
record Day(LocalDate date, long open, long high, long low, long close, long volume) {

  /** Nothing if the answer leaves out what a candle needs, as on days without trade. */
  static Optional<Day> of(Candle candle) {
    if (candle.date() == null
        || candle.openPrice() == null
        || candle.highPrice() == null
        || candle.lowPrice() == null
        || candle.closePrice() == null) {
      return Optional.empty();
    }
    // A price carries its direction as well; what counts for a chart is how much it is.
    return Optional.of(
        new Day(
            candle.date(),
            candle.openPrice().longValue(),
            candle.highPrice().longValue(),
            candle.lowPrice().longValue(),
            candle.closePrice().longValue(),
            candle.volume() == null ? 0 : candle.volume()));
  }

  boolean rose() {
    return close > open;
  }

  boolean fell() {
    return close < open;
  }
}
