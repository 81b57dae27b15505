package io.github.kiwoomjava.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.client.RealtimeSession;
import io.github.kiwoomjava.client.domestic.realtime.StockTrade;
import io.github.kiwoomjava.runtime.realtime.SubscriptionOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A million ticks through the relay to three consumers, next to a direct session: {@code mvn -Psoak
 * -pl generated-client/redis verify -Dtest=RelayMeasure}.
 */
@NeedsRedis
@Tag("soak")
class RelayMeasure {
  private static final int TICKS = Integer.getInteger("kiwoom.ticks", 1_000_000);

  /** Of a frame, as a busy market sends them. */
  private static final int AHEAD = 2_000;

  @Test
  void a_million_ticks_to_three_consumers() throws Exception {
    double direct = direct();
    try (RedisServer server = RedisServer.start();
        Ticker kiwoom = new Ticker()) {
      List<FleetProcess> processes = new ArrayList<>();
      List<Run> runs = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        FleetProcess process = new FleetProcess(kiwoom.mock().baseUri(), server.uri());
        processes.add(process);
        Run run = new Run();
        runs.add(run);
        RealtimeSession session = process.live().open();
        session.subscribe(StockTrade.of("005930"), run.options(), run).ready().get();
      }
      double relayed = drive("relay to 3 consumers", kiwoom, runs);
      System.out.printf("relay / direct: %.2f%n", relayed / direct);
      processes.forEach(FleetProcess::close);
      assertThat(relayed / direct).isGreaterThan(0.5);
    }
  }

  private static double direct() throws Exception {
    try (Ticker kiwoom = new Ticker();
        Kiwoom client =
            Kiwoom.builder()
                .baseUri(kiwoom.mock().baseUri())
                .credentials(FleetProcess.KEYS)
                .build();
        RealtimeSession session = client.realtime().open()) {
      Run run = new Run();
      session.subscribe(StockTrade.of("005930"), run.options(), run).ready().get();
      return drive("direct session", kiwoom, List.of(run));
    }
  }

  private static double drive(String what, Ticker kiwoom, List<Run> runs) throws Exception {
    long before = heap();
    long begin = System.nanoTime();
    for (int n = 0; n < TICKS; n++) {
      kiwoom
          .mock()
          .realtime()
          .push(
              "0B",
              "005930",
              Map.of(
                  "10",
                  "-82000",
                  "20",
                  "093015",
                  "13",
                  "123456",
                  "15",
                  "+10",
                  "90001",
                  String.valueOf(n),
                  "90002",
                  String.valueOf(System.nanoTime())));
      while (n - runs.stream().mapToInt(run -> run.heard.get()).min().orElse(0) > AHEAD) {
        Thread.onSpinWait();
        Thread.yield();
      }
    }
    for (Run run : runs) {
      run.done.await();
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    long[] delays =
        runs.stream().flatMapToLong(run -> Arrays.stream(run.delays)).sorted().toArray();
    runs.forEach(run -> assertThat(run.disorder.get()).isZero());
    System.out.printf(
        "%s: %,.0f ticks a second, p50 %.1f ms, p99 %.1f ms, heap %d to %d MB%n",
        what,
        TICKS / seconds,
        delays[delays.length / 2] / 1e6,
        delays[(int) (delays.length * 0.99)] / 1e6,
        before,
        heap());
    return TICKS / seconds;
  }

  private static long heap() {
    System.gc();
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
  }

  /** One consumer. */
  private static final class Run implements Consumer<StockTrade> {
    private final long[] delays = IntStream.range(0, TICKS).mapToLong(i -> 0).toArray();
    private final AtomicInteger heard = new AtomicInteger();
    private final AtomicInteger disorder = new AtomicInteger();
    private final CountDownLatch done = new CountDownLatch(1);

    SubscriptionOptions options() {
      return SubscriptionOptions.DEFAULT;
    }

    @Override
    public void accept(StockTrade trade) {
      int n = Integer.parseInt(trade.unknownFields().get(90_001));
      if (n != heard.get()) {
        disorder.incrementAndGet();
      }
      delays[n] = System.nanoTime() - Long.parseLong(trade.unknownFields().get(90_002));
      if (heard.incrementAndGet() == TICKS) {
        done.countDown();
      }
    }
  }
}
