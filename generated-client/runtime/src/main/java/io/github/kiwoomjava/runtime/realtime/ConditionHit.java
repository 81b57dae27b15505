package io.github.kiwoomjava.runtime.realtime;

import io.github.kiwoomjava.runtime.value.StockCode;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A stock that meets a condition, or no longer does.
 *
 * @param condition the condition
 * @param stockCode the stock; Korean codes may have a letter before them, see {@link
 *     StockCode#base()}
 * @param exchange the exchange of a US stock, or null
 * @param kind whether it came in or went out
 * @param time when, by the exchange's clock; null in the initial list
 * @param initial whether it is one of those that met the condition when the watching began, or
 *     began again after a gap
 */
public record ConditionHit(
    Condition condition,
    StockCode stockCode,
    @Nullable String exchange,
    Kind kind,
    @Nullable LocalTime time,
    boolean initial) {
  /** The two ways. */
  public enum Kind {
    /** It meets the condition now. */
    IN,
    /** It no longer does. */
    OUT
  }
}
