package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.Candle;
import io.github.kiwoomjava.mock.trading.Values.Value;
import java.util.Map;

/** Where most was traded during a period: the fullest of ten bands of prices. */
final class PackQuantities {
  private static final int BANDS = 10;

  private PackQuantities() {}

  private record Pack(long from, long to, long volume, long all) {}

  static void addTo(Map<String, Quantity> all) {
    all.put("pack.quantity", (f, n) -> f.shares(of(f).volume()));
    all.put("pack.rate", (f, n) -> f.percent(of(f).volume(), of(f).all()));
    all.put("pack.from", (f, n) -> f.price(of(f).from()));
    all.put("pack.to", (f, n) -> f.price(of(f).to()));
    all.put(
        "program.share",
        (f, n) -> {
          long traded = f.span().volume();
          long programs =
              f.market().baskets(f.stock(), f.day(), traded).bought()
                  + f.market().arbitrage(f.stock(), f.day(), traded).bought();
          return f.percent(programs, traded);
        });
    all.put("fx", (f, n) -> new Value.Scaled(f.market().wonPerDollar(), 2, 0, false));
  }

  private static Pack of(Frame f) {
    long low = Long.MAX_VALUE;
    long high = 0;
    for (int day = f.from(); day <= f.day(); day++) {
      Candle bar = f.market().bar(f.stock(), day);
      low = Math.min(low, bar.low());
      high = Math.max(high, bar.high());
    }
    long width = Math.max(1, (high - low + BANDS) / BANDS);
    long[] volumes = new long[BANDS];
    long sum = 0;
    for (int day = f.from(); day <= f.day(); day++) {
      Candle bar = f.market().bar(f.stock(), day);
      volumes[(int) Math.min(BANDS - 1, (bar.close() - low) / width)] += bar.volume();
      sum += bar.volume();
    }
    int fullest = 0;
    for (int i = 1; i < BANDS; i++) {
      fullest = volumes[i] > volumes[fullest] ? i : fullest;
    }
    long from = low + fullest * width;
    return new Pack(from, from + width - 1, volumes[fullest], sum);
  }
}
