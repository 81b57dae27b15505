package io.github.kiwoomjava.client;

import io.github.kiwoomjava.client.domestic.realtime.StockTrade;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A listener that checks the order of a recording's trades and how long they took. */
final class TradeCounter implements Consumer<StockTrade> {
  private static final long PATIENCE_MILLIS = TimeUnit.MINUTES.toMillis(10);

  private final ArrivalTimes arrivals;
  private final Map<String, long[]> lastByItem = new HashMap<>();

  // guarded by this
  private long[] latencies = new long[1 << 20];
  private int noted;
  private long count;
  private long outOfOrder;
  private long wanted = Long.MAX_VALUE;

  TradeCounter(List<String> items, ArrivalTimes arrivals) {
    this.arrivals = arrivals;
    items.forEach(item -> lastByItem.put(item, new long[1]));
  }

  @Override
  public synchronized void accept(StockTrade trade) {
    latencies[noted++ % latencies.length] = System.nanoTime() - arrivals.of(count);
    long[] last = lastByItem.get(trade.item());
    if (trade.accumulatedVolume() != last[0] + 1) {
      outOfOrder++;
    }
    last[0] = trade.accumulatedVolume();
    count++;
    if (count >= wanted) {
      notifyAll();
    }
  }

  synchronized long outOfOrder() {
    return outOfOrder;
  }

  /** The count after so many more. */
  synchronized long awaited(int more) {
    return count + more;
  }

  synchronized void await(long until) throws InterruptedException, TimeoutException {
    wanted = until;
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (count < until) {
      long left = end - System.currentTimeMillis();
      if (left <= 0) {
        throw new TimeoutException(count + " trades came, not " + until);
      }
      wait(left);
    }
  }

  /** The nanoseconds that trades took since the last call, sorted. */
  synchronized long[] forgetLatencies() {
    long[] sorted = Arrays.copyOf(latencies, Math.min(noted, latencies.length));
    Arrays.sort(sorted);
    noted = 0;
    return sorted;
  }
}
