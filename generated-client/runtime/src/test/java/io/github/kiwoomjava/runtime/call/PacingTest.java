package io.github.kiwoomjava.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.runtime.call.TestOperations.Request;
import io.github.kiwoomjava.runtime.call.TestOperations.Response;
import io.github.kiwoomjava.runtime.catalog.Effect;
import io.github.kiwoomjava.runtime.client.ApiClient;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import io.github.kiwoomjava.runtime.transport.HttpCall;
import io.github.kiwoomjava.runtime.transport.HttpReply;
import io.github.kiwoomjava.runtime.transport.HttpSender;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PacingTest {
  private static final int THREADS = 100;
  private static final int CALLS = 20;
  private static final int OPERATIONS = 7;

  private final VirtualTime time = VirtualTime.still();
  private final StrictSender sender = new StrictSender();

  /** Answers at once, and with 1700 if an operation is called twice within a second. */
  private final class StrictSender implements HttpSender {
    private final Map<String, Long> last = new HashMap<>();
    private final Map<String, List<String>> bodies = new HashMap<>();
    private int limited;
    private int issued;

    @Override
    public synchronized CompletableFuture<HttpReply> send(HttpCall call) {
      assertThat(call.tryHandOver()).isTrue();
      String id = call.headers().getOrDefault("api-id", "");
      bodies
          .computeIfAbsent(id, same -> new ArrayList<>())
          .add(new String(call.body(), StandardCharsets.UTF_8));
      Long before = last.put(id, time.nanoTime());
      String answer = "{\"return_code\":0}";
      if (id.equals("au10001")) {
        issued++;
        answer = "{\"token\":\"t\",\"expires_dt\":\"20260706000000\",\"return_code\":0}";
      } else if (before != null && time.nanoTime() - before < 1_000_000_000L) {
        limited++;
        answer = "{\"return_code\":5,\"return_msg\":\"[1700:유량=1, API ID=x]\"}";
      }
      byte[] body = answer.getBytes(StandardCharsets.UTF_8);
      return CompletableFuture.completedFuture(new HttpReply(200, Map.of(), body));
    }

    @Override
    public void close() {}
  }

  @Test
  void a_hundred_threads_keep_to_the_rate_in_the_order_of_asking_with_one_token()
      throws InterruptedException {
    List<ApiOperation<Request, Response>> operations =
        IntStream.range(0, OPERATIONS)
            .mapToObj(i -> TestOperations.operation("ka2000" + i, Effect.QUERY))
            .toList();
    Map<String, List<String>> asked = new HashMap<>();
    operations.forEach(operation -> asked.put(operation.info().id(), new ArrayList<>()));
    List<CompletableFuture<Response>> calls = new CopyOnWriteArrayList<>();
    try (ApiClient client =
        TestClient.builder(URI.create("http://127.0.0.1:1"), time)
            .sender(sender)
            .requestTimeout(Duration.ofHours(1))
            .build()) {
      List<Thread> threads = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        int number = t;
        Thread thread =
            new Thread(
                () -> {
                  for (int i = 0; i < CALLS; i++) {
                    ApiOperation<Request, Response> operation =
                        operations.get((number + i) % OPERATIONS);
                    Request request = new Request(number + "-" + i);
                    List<String> order = asked.get(operation.info().id());
                    synchronized (order) {
                      order.add("{\"stk_cd\":\"" + request.code() + "\"}");
                      calls.add(client.call(operation, request).executeAsync());
                    }
                  }
                });
        threads.add(thread);
        thread.start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
      // Each call has a timeout, and all but the first of each operation wait for their turn.
      int waiting = 2 * (THREADS * CALLS - OPERATIONS);
      while (time.pending() < waiting) {
        Thread.onSpinWait(); // the token comes on a thread of its own
      }
      CompletableFuture<Void> all =
          CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new));
      while (!all.isDone()) {
        time.advance(Duration.ofSeconds(1));
      }
      all.join();
    }
    assertThat(calls).hasSize(THREADS * CALLS);
    assertThat(sender.limited).isZero();
    assertThat(sender.issued).isEqualTo(1);
    asked.forEach((id, order) -> assertThat(sender.bodies.get(id)).isEqualTo(order));
    while (time.pending() > 0) {
      Thread
          .onSpinWait(); // the last call may be tidying up still; a timer left behind is a timeout
    }
  }
}
