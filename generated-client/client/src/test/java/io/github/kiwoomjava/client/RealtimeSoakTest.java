package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.github.kiwoomjava.client.domestic.realtime.StockTrade;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.socket.SocketOptions;
import io.github.kiwoomjava.runtime.realtime.Subscription;
import io.github.kiwoomjava.runtime.realtime.SubscriptionOptions;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A million messages of live data, as fast as the mock server can send them. Run it with {@code mvn
 * -Psoak verify}; it prints what it measured.
 */
@Tag("soak")
@Timeout(1_800)
class RealtimeSoakTest {
  private static final int MESSAGES = 1_000_000;
  private static final int WARM_UP = 100_000;
  private static final int ROUND = 100_000;
  private static final int ROUNDS = 5;
  private static final int STOCKS = 80;
  private static final int TIMED = 100_000;
  private static final double TIMED_RATE = 10_000;
  private static final double LEAST_RATIO = 0.7;
  private static final double TOLERANCE = 0.1;

  private final Recording recording = new Recording(STOCKS);
  private final MockKiwoom mock =
      MockKiwoom.builder()
          .spec(Spec.load())
          .sockets(
              SocketOptions.USUAL
                  .withHeartbeat(Duration.ZERO)
                  .withExamples(false)
                  .withTakeover(false))
          .recordAtMost(100)
          .start();
  private final Kiwoom kiwoom =
      Kiwoom.builder().baseUri(mock.baseUri()).credentials("app-key", "secret-key").build();
  private final ArrivalTimes arrivals = new ArrivalTimes();
  private final RealtimeSession session =
      kiwoom
          .realtime()
          .open(options -> options.socketOpener(arrivals).heartbeatTimeout(Duration.ofMinutes(10)));

  @AfterEach
  void stop() {
    session.close();
    kiwoom.close();
    mock.close();
  }

  @Test
  void a_million_messages_come_all_and_in_order_and_memory_stays_steady() throws Exception {
    TradeCounter trades = new TradeCounter(recording.items(), arrivals);
    Subscription subscription =
        session.subscribe(
            StockTrade.of(recording.items()),
            SubscriptionOptions.DEFAULT.withCapacity(1 << 17),
            trades);
    subscription.ready().get(1, TimeUnit.MINUTES);
    arrivals.begin();

    play(trades, recording.messages(0, WARM_UP), WARM_UP);
    long heapBefore = heapAfterCollection();
    trades.forgetLatencies();
    long begin = System.nanoTime();
    play(trades, recording.messages(WARM_UP, WARM_UP + MESSAGES), WARM_UP + MESSAGES);
    double seconds = (System.nanoTime() - begin) / 1e9;
    String full = latency(trades.forgetLatencies());
    long heapAfter = heapAfterCollection();

    int timed = WARM_UP + MESSAGES + TIMED;
    play(trades, recording.timed(WARM_UP + MESSAGES, timed, TIMED_RATE), timed);
    String paced = latency(trades.forgetLatencies());
    System.out.printf(
        "Realtime: %,d messages in %.1f s, %,.0f a second; heap %,d KB before, %,d KB after;"
            + " from socket to handler %s at full speed, %s at %,.0f a second%n",
        MESSAGES,
        seconds,
        MESSAGES / seconds,
        heapBefore >> 10,
        heapAfter >> 10,
        full,
        paced,
        TIMED_RATE);
    assertThat(trades.outOfOrder()).as("trades not in their stock's order").isZero();
    assertThat(subscription.dropped()).isZero();
    assertThat(subscription.delivered()).isEqualTo(timed);
    assertThat((double) heapAfter).isLessThan(heapBefore * (1 + TOLERANCE));
  }

  /** In turn, so that both have the same weather on the machine; the best rounds count. */
  @Test
  void it_is_not_much_slower_than_a_socket_that_only_counts() throws Exception {
    TradeCounter trades = new TradeCounter(recording.items(), arrivals);
    CountingSocket plain = new CountingSocket(mock, recording.items());
    double[] ours = new double[ROUNDS];
    double[] theirs = new double[ROUNDS];
    double[] ourCpu = new double[ROUNDS];
    double[] theirCpu = new double[ROUNDS];
    int played = 0;
    int counted = 0;
    for (int round = -1; round < ROUNDS; round++) {
      Subscription subscription =
          session.subscribe(
              StockTrade.of(recording.items()),
              SubscriptionOptions.DEFAULT.withCapacity(1 << 17),
              trades);
      subscription.ready().get(1, TimeUnit.MINUTES);
      Stream<String> first = recording.messages(played, played + ROUND);
      played += ROUND;
      Load our = Load.of(() -> play(trades, first, trades.awaited(ROUND)));
      subscription.close();
      session.conditions().list(); // Comes after the end of the registration.

      plain.register();
      int from = counted;
      counted += ROUND;
      int to = counted;
      Load their =
          Load.of(
              () -> {
                mock.realtime().replay(recording.messages(from, to), Double.POSITIVE_INFINITY);
                plain.await(to);
              });
      plain.unregister();
      if (round >= 0) {
        ours[round] = ROUND / our.seconds();
        theirs[round] = ROUND / their.seconds();
        ourCpu[round] = our.cpuMicros() / ROUND;
        theirCpu[round] = their.cpuMicros() / ROUND;
      }
    }
    double our = Arrays.stream(ours).max().orElseThrow();
    double their = Arrays.stream(theirs).max().orElseThrow();
    System.out.printf(
        "Realtime: %,.0f messages a second, a plain WebSocket that counts %,.0f: ratio %.2f;"
            + " processor time of client and server %.1f and %.1f us a message%n",
        our,
        their,
        our / their,
        Arrays.stream(ourCpu).min().orElseThrow(),
        Arrays.stream(theirCpu).min().orElseThrow());
    plain.close();
    assertThat(our / their).isGreaterThan(LEAST_RATIO);
  }

  private void play(TradeCounter trades, Stream<String> messages, long until) throws Exception {
    mock.realtime().replay(messages, 1.0);
    trades.await(until);
  }

  private static long heapAfterCollection() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static String latency(long[] sorted) {
    return "p50 %,d us, p99 %,d us"
        .formatted(sorted[sorted.length / 2] / 1_000, sorted[(int) (sorted.length * 0.99)] / 1_000);
  }

  private record Load(double seconds, double cpuMicros) {
    interface Work {
      void run() throws Exception;
    }

    static Load of(Work work) throws Exception {
      OperatingSystemMXBean system =
          (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      long cpu = system.getProcessCpuTime();
      long begin = System.nanoTime();
      work.run();
      return new Load((System.nanoTime() - begin) / 1e9, (system.getProcessCpuTime() - cpu) / 1e3);
    }
  }
}
