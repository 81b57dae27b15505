package io.github.kiwoomjava.mock.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.MockKiwoomBuilder;
import io.github.kiwoomjava.mock.market.MarketOptions;
import io.github.kiwoomjava.mock.socket.SocketOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whether the mock server is never the bottleneck of a test. Measures, so it is no part of the
 * usual build: {@code mvn -pl generated-client/mock-server -am verify -Pthroughput}, on a quiet
 * machine. Client and server share its processors.
 */
@Tag("throughput")
class ThroughputTest {
  private static final int CONNECTIONS = 4;
  private static final int ROUNDS = 5;
  private static final int ENOUGH_REQUESTS = 2_000;
  private static final int ENOUGH_MESSAGES = 50_000;
  private static final long STEADY = 64L << 20;

  private static MockKiwoomBuilder builder() {
    return MockKiwoom.builder()
        .sockets(SocketOptions.USUAL.withHeartbeat(Duration.ZERO).withExamples(false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          example, index          | ka10010 | /api/dostk/sect    | {"stk_cd":"005930"}
          example, chart          | ka10081 | /api/dostk/chart   | {"stk_cd":"005930","base_dt":"20260703","upd_stkpc_tp":"1"}
          """)
  void examples_over_rest(String name, String id, String path, String body) throws Exception {
    try (MockKiwoom mock = builder().start()) {
      assertThat(requestsPerSecond(name, mock, id, path, body)).isGreaterThan(ENOUGH_REQUESTS);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          market, quote           | ka10001 | /api/dostk/stkinfo | {"stk_cd":"005930"}
          market, book            | ka10004 | /api/dostk/mrkcond | {"stk_cd":"005930"}
          market, 600 days        | ka10081 | /api/dostk/chart   | {"stk_cd":"005930","base_dt":"20260706","upd_stkpc_tp":"1"}
          market, 600 minutes     | ka10080 | /api/dostk/chart   | {"stk_cd":"005930","tic_scope":"1","upd_stkpc_tp":"1"}
          market, weeks           | ka10082 | /api/dostk/chart   | {"stk_cd":"005930","base_dt":"20260706","upd_stkpc_tp":"1"}
          market, balance         | kt00018 | /api/dostk/acnt    | {"qry_tp":"1","dmst_stex_tp":"KRX"}
          """)
  void the_market_over_rest(String name, String id, String path, String body) throws Exception {
    MarketOptions options = MarketOptions.USUAL.startingAt(LocalDateTime.of(2026, 7, 6, 14, 0));
    try (MockKiwoom mock = builder().market(options).start()) {
      assertThat(requestsPerSecond(name, mock, id, path, body)).isGreaterThan(ENOUGH_REQUESTS);
    }
  }

  private static double requestsPerSecond(
      String name, MockKiwoom mock, String id, String path, String body) throws Exception {
    RestLoad load = new RestLoad(mock, id, path, body);
    load.run(CONNECTIONS, 4 * ENOUGH_REQUESTS);
    long heap = heapInUse();
    double best = 0;
    long bytes = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long begin = System.nanoTime();
      bytes = load.run(CONNECTIONS, 2 * ENOUGH_REQUESTS) / (2 * ENOUGH_REQUESTS);
      best = Math.max(best, 2 * ENOUGH_REQUESTS / seconds(begin));
    }
    report(name, best, "requests", bytes, heap);
    assertThat(heapInUse()).isLessThan(heap + STEADY);
    return best;
  }

  @Test
  void realtime_messages() throws Exception {
    String registration =
        "{\"trnm\":\"REG\",\"grp_no\":\"1\",\"refresh\":\"1\","
            + "\"data\":[{\"item\":[\"005930\"],\"type\":[\"0B\"]}]}";
    try (MockKiwoom mock = builder().start();
        SocketLoad client = new SocketLoad(mock, RestLoad.issue(mock), registration)) {
      String message =
          "{\"trnm\":\"REAL\",\"data\":[{\"type\":\"0B\",\"name\":\"주식체결\",\"item\":\"005930\","
              + "\"values\":{\"20\":\"093015\",\"10\":\"-82000\",\"11\":\"-400\",\"12\":\"-0.49\""
              + ",\"27\":\"-82100\"".repeat(30)
              + "}}]}";
      stream(mock, client, message, 0, 4 * ENOUGH_MESSAGES);
      long heap = heapInUse();
      long sent = 4L * ENOUGH_MESSAGES;
      double best = 0;
      for (int i = 0; i < ROUNDS; i++) {
        long begin = System.nanoTime();
        stream(mock, client, message, sent, 4 * ENOUGH_MESSAGES);
        best = Math.max(best, 4 * ENOUGH_MESSAGES / seconds(begin));
        sent += 4L * ENOUGH_MESSAGES;
      }
      report("realtime", best, "messages", message.length(), heap);
      assertThat(best).isGreaterThan(ENOUGH_MESSAGES);
      assertThat(heapInUse()).isLessThan(heap + STEADY);
    }
  }

  private static void stream(
      MockKiwoom mock, SocketLoad client, String message, long before, int count) {
    CompletableFuture<Void> received =
        CompletableFuture.runAsync(
            () -> {
              try {
                client.await(before + count);
              } catch (IOException e) {
                throw new CompletionException(e);
              }
            });
    mock.realtime()
        .replay(Stream.generate(() -> message).limit(count), Double.POSITIVE_INFINITY)
        .join();
    received.join();
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private static long heapInUse() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static void report(String name, double rate, String what, long bytes, long heap) {
    System.out.printf(
        Locale.ROOT,
        "%-20s %,9.0f %s/s of %,d bytes; heap after collection %,d MB, then %,d MB; load %.1f%n",
        name,
        rate,
        what,
        bytes,
        heap >> 20,
        heapInUse() >> 20,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
