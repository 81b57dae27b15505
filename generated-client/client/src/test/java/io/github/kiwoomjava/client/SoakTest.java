package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.client.code.Exchange;
import io.github.kiwoomjava.client.code.OrderType;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.RecordedRequest;
import io.github.kiwoomjava.mock.script.FaultProfile;
import io.github.kiwoomjava.runtime.api.OrderResult;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.json.ProblemListener;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A hundred thousand calls in bad weather. Run it with {@code mvn -Psoak verify}; it prints what it
 * measured.
 */
@Tag("soak")
@Timeout(1_800)
class SoakTest {
  private static final int CALLS = 100_000;
  private static final int WARM_UP = 20_000;
  private static final int THREADS = 8;
  private static final int ORDER_EVERY = 10;
  private static final int CHART_EVERY = 7;
  private static final double TOLERANCE = 0.1;
  private static final long SEED = 20260706;

  /** One request in ten has a fault, but none is slow: this is about faults, not about time. */
  private static final FaultProfile WEATHER =
      new FaultProfile("soak", Duration.ZERO, Duration.ZERO, 0.04, 0.03, 0.03);

  private static final Pattern QUANTITY = Pattern.compile("\"ord_qty\"\\s*:\\s*\"(\\d+)\"");

  /** How often the server saw each order; orders are told apart by their quantity. */
  private final AtomicIntegerArray seen = new AtomicIntegerArray(WARM_UP + CALLS + 1);

  private final Map<String, LongAdder> outcomes = new ConcurrentSkipListMap<>();
  private final NoWaiting time = new NoWaiting(Duration.ZERO);

  @Test
  void memory_stays_steady_no_order_is_seen_twice_and_no_thread_is_left() {
    Set<Long> before = threads();
    try (time;
        MockKiwoom mock =
            MockKiwoom.builder()
                .spec(Spec.load())
                .seed(SEED)
                .faults(WEATHER)
                .recordAtMost(100)
                .listener(this::saw)
                .start();
        Kiwoom kiwoom =
            Kiwoom.builder()
                .baseUri(mock.baseUri())
                .credentials("app-key", "secret-key")
                .scheduler(time)
                .pacer(time)
                .problemListener(ProblemListener.ignoring())
                .build()) {
      run(kiwoom, 0, WARM_UP);
      outcomes.clear();
      long heapBefore = heapAfterCollection();
      long begin = System.nanoTime();
      run(kiwoom, WARM_UP, CALLS);
      double seconds = (System.nanoTime() - begin) / 1e9;
      long heapAfter = heapAfterCollection();

      Map<String, Long> counts = new TreeMap<>();
      outcomes.forEach((outcome, count) -> counts.put(outcome, count.sum()));
      System.out.printf(
          "Soak: %,d calls in %.1f s, %,.0f a second; heap %,d KB before, %,d KB after; %s%n",
          CALLS, seconds, CALLS / seconds, heapBefore >> 10, heapAfter >> 10, counts);
      assertThat((double) heapAfter).isLessThan(heapBefore * (1 + TOLERANCE));
      assertThat(counts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(CALLS);
      assertThat(counts)
          .containsKeys("order accepted", "order rejected", "order unknown")
          .doesNotContainKey("order accepted and never seen");
    }
    for (int order = 0; order < seen.length(); order++) {
      assertThat(seen.get(order)).as("order %d at the server", order).isLessThan(2);
    }
    while (!before.containsAll(threads())) {
      System.gc(); // the JDK's own thread ends when its client is collected
      Thread.onSpinWait();
    }
  }

  private void run(Kiwoom kiwoom, int from, int calls) {
    AtomicInteger next = new AtomicInteger(from);
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      Thread thread =
          new Thread(
              () -> {
                for (int i = next.getAndIncrement(); i < from + calls; i = next.getAndIncrement()) {
                  outcomes.computeIfAbsent(one(kiwoom, i), outcome -> new LongAdder()).increment();
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private String one(Kiwoom kiwoom, int number) {
    if (number % ORDER_EVERY == 0) {
      return "order " + order(kiwoom, number + 1);
    }
    boolean chart = number % CHART_EVERY == 0;
    try {
      if (chart) {
        long rows =
            kiwoom
                .domestic()
                .chart()
                .daily(
                    r ->
                        r.stockCode("005930")
                            .baseDate(LocalDate.of(2026, 7, 6))
                            .useAdjustedPrice(true))
                .stream()
                .count();
        return rows > 0 ? "chart ok" : "chart empty";
      }
      kiwoom.domestic().stock().basicInfo("005930").execute();
      return "query ok";
    } catch (KiwoomException e) {
      return (chart ? "chart " : "query ") + e.getClass().getSimpleName();
    }
  }

  private String order(Kiwoom kiwoom, long quantity) {
    OrderResult<?> result =
        kiwoom
            .domestic()
            .orders()
            .buy(
                r ->
                    r.exchange(Exchange.KRX)
                        .stockCode("005930")
                        .orderQuantity(quantity)
                        .orderType(OrderType.of("3")))
            .submit();
    if (result instanceof OrderResult.Accepted<?>) {
      return seen.get((int) quantity) == 1 ? "accepted" : "accepted and never seen";
    }
    return result instanceof OrderResult.Rejected<?> ? "rejected" : "unknown";
  }

  private void saw(RecordedRequest request) {
    if ("kt10000".equals(request.apiId())) {
      Matcher quantity = QUANTITY.matcher(request.request().body());
      assertThat(quantity.find()).isTrue();
      seen.incrementAndGet(Integer.parseInt(quantity.group(1)));
    }
  }

  /** The least of some collections: what is not garbage stays in all of them. */
  private static long heapAfterCollection() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }

  @SuppressWarnings("deprecation")
  private static Set<Long> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getId)
        .collect(Collectors.toSet());
  }
}
