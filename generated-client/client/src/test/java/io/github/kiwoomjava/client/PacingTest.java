package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.RecordedRequest;
import io.github.kiwoomjava.mock.script.RateLimit;
import io.github.kiwoomjava.runtime.api.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many threads on one client, against the server's own limit of one call a second and id. */
@Timeout(120)
class PacingTest {
  private static final int THREADS = 100;
  private static final int CALLS = 20;

  private static final Map<String, BiFunction<Kiwoom, String, Call<?>>> QUERIES =
      new LinkedHashMap<>();

  static {
    QUERIES.put("ka10001", (kiwoom, code) -> kiwoom.domestic().stock().basicInfo(code));
    QUERIES.put("ka10002", (kiwoom, code) -> kiwoom.domestic().stock().brokers(code));
    QUERIES.put("ka10004", (kiwoom, code) -> kiwoom.domestic().market().orderBook(code));
    QUERIES.put("ka10006", (kiwoom, code) -> kiwoom.domestic().market().intradayPrice(code));
    QUERIES.put("ka10007", (kiwoom, code) -> kiwoom.domestic().market().quote(code));
  }

  /** What was asked of one operation, in the order of asking. */
  private static final class Asked {
    private final List<String> codes = new ArrayList<>();
    private final List<CompletableFuture<?>> calls = new ArrayList<>();

    synchronized void ask(Call<?> call, String code) {
      codes.add(code);
      calls.add(call.executeAsync());
    }
  }

  @Test
  void a_hundred_threads_never_meet_the_servers_limit_and_are_served_in_the_order_of_asking()
      throws InterruptedException {
    ManualTime time = new ManualTime();
    Map<String, Asked> asked = new LinkedHashMap<>();
    QUERIES.keySet().forEach(id -> asked.put(id, new Asked()));
    try (MockKiwoom mock =
            MockKiwoom.builder()
                .spec(Spec.load())
                .clock(time)
                .rateLimit(RateLimit.perSecond(1))
                .start();
        Kiwoom kiwoom =
            Kiwoom.builder()
                .baseUri(mock.baseUri())
                .credentials("app-key", "secret-key")
                .clock(time)
                .scheduler(time)
                .requestTimeout(Duration.ofHours(1))
                .build()) {
      askFromManyThreads(kiwoom, asked);
      awaitTurnsGivenOut(time);
      // At each step one call of each operation goes out; the next second begins once it is back.
      for (int step = 0; step < THREADS * CALLS / QUERIES.size(); step++) {
        for (Asked operation : asked.values()) {
          operation.calls.get(step).join(); // throws if a 1700 reached the caller
        }
        time.advance(Duration.ofMillis(1020));
      }

      assertThat(mock.requests("au10001")).hasSize(1);
      assertThat(mock.requests()).hasSize(THREADS * CALLS + 1);
      assertThat(mock.requests()).noneMatch(request -> "1700".equals(request.response().code()));
      asked.forEach(
          (id, operation) ->
              assertThat(mock.requests(id))
                  .extracting(PacingTest::code)
                  .isEqualTo(operation.codes));
    }
  }

  private static void askFromManyThreads(Kiwoom kiwoom, Map<String, Asked> asked)
      throws InterruptedException {
    List<String> ids = List.copyOf(asked.keySet());
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      int number = t;
      Thread thread =
          new Thread(
              () -> {
                for (int i = 0; i < CALLS; i++) {
                  String id = ids.get((number + i) % ids.size());
                  String code = "%03d%03d".formatted(number, i);
                  asked.get(id).ask(QUERIES.get(id).apply(kiwoom, code), code);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** Each call has a timeout, and all but the first of each operation wait for their turn. */
  private static void awaitTurnsGivenOut(ManualTime time) {
    while (time.pending() < 2 * (THREADS * CALLS - QUERIES.size())) {
      Thread.onSpinWait(); // the token comes over the network
    }
  }

  private static String code(RecordedRequest request) {
    return request.request().body().replaceAll("\\D", "");
  }
}
