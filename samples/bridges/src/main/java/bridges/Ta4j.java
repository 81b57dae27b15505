package bridges;

import java.math.BigDecimal;
import java.time.Duration;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBar;
import org.ta4j.core.BaseBarSeriesBuilder;

/** Our candles as a bar series of ta4j. */
final class Ta4j {
  private static final Duration DAY = Duration.ofDays(1);

  private Ta4j() {}

  /** A bar ends at midnight in Seoul after its day, as ta4j wants it. */
  static BarSeries series(String stock, Candles candles) {
    BarSeries series = new BaseBarSeriesBuilder().withName(stock).build();
    for (Candles.Day day : candles.days()) {
      series.addBar(
          new BaseBar(
              DAY,
              day.date().plusDays(1).atStartOfDay(Candles.SEOUL),
              day.open(),
              day.high(),
              day.low(),
              day.close(),
              BigDecimal.valueOf(day.volume())));
    }
    return series;
  }
}
