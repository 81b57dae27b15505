package io.github.kiwoomjava.mock.market;

import java.time.LocalDateTime;

/**
 * Prices of a span of time.
 *
 * @param time when it begins; of a day, week, month or year its first trading day
 * @param volume in shares
 * @param value in won
 */
public record Candle(
    LocalDateTime time, long open, long high, long low, long close, long volume, long value) {
  /** Both spans in one; the other follows this. */
  public Candle with(Candle later) {
    return new Candle(
        time,
        open,
        Math.max(high, later.high),
        Math.min(low, later.low),
        later.close,
        volume + later.volume,
        value + later.value);
  }
}
