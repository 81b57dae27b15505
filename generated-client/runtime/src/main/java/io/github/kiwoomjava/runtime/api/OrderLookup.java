package io.github.kiwoomjava.runtime.api;

import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.value.Price;
import io.github.kiwoomjava.runtime.value.StockCode;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for an order of unknown fate among the open and the executed ones. It reports what is there
 * and decides nothing: two orders may look alike, and one may show up late. Generated clients that
 * have the operations for it implement this.
 */
@FunctionalInterface
public interface OrderLookup {
  /**
   * Looks now, with queries alone.
   *
   * @param order what {@link OrderCall#submit()} gave
   * @throws IllegalArgumentException if it is an order that this lookup cannot find
   */
  Report lookFor(OrderResult.Unknown<?> order);

  /**
   * What was found.
   *
   * @param lookedAt when
   * @param candidates orders for the same stock, side and quantity, from shortly before it was sent
   * @param failures queries that failed; unless empty, the candidates are not all there are
   */
  record Report(Instant lookedAt, List<Candidate> candidates, List<KiwoomException> failures) {
    /** Makes the lists unmodifiable. */
    public Report {
      candidates = List.copyOf(candidates);
      failures = List.copyOf(failures);
    }

    /** Whether all places were looked at. */
    public boolean isComplete() {
      return failures.isEmpty();
    }
  }

  /** Where a candidate was found. */
  enum State {
    /** Among the open orders. */
    OPEN,
    /** Among the executed ones. */
    EXECUTED
  }

  /**
   * An order that may be the one.
   *
   * @param orderNumber Kiwoom's number
   * @param state where it was found
   * @param stockCode the stock
   * @param quantity in shares, or null if not told
   * @param price the order's price, or null if not told
   * @param orderedAt the market's time, or null if not told
   */
  record Candidate(
      String orderNumber,
      State state,
      StockCode stockCode,
      @Nullable Long quantity,
      @Nullable Price price,
      @Nullable LocalTime orderedAt) {}
}
