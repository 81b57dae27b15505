package io.github.kiwoomjava.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.runtime.api.OrderResult;
import io.github.kiwoomjava.runtime.call.TestOperations.Request;
import io.github.kiwoomjava.runtime.call.TestOperations.Response;
import io.github.kiwoomjava.runtime.client.ApiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The second copy of an answer must never be taken for the answer to the next request. */
@Timeout(60)
class DoubledAnswerTest {
  private static final int CALLS = 20;

  private final VirtualTime time = VirtualTime.hurrying();
  private final AtomicInteger requests = new AtomicInteger();

  @Test
  void each_call_gets_the_answer_to_its_own_request() {
    List<String> numbers = new ArrayList<>();
    try (ScriptedServer server =
            new ScriptedServer(
                seen ->
                    ScriptedServer.twice(
                        "{\"rows\":[\"%d\"],\"ord_no\":\"1\",\"return_code\":0}"
                            .formatted(requests.incrementAndGet())));
        ApiClient client =
            TestClient.builder(server.uri(), time)
                .tokenStore(TestClient.stocked(time))
                .callsPerSecond(1_000)
                .build()) {
      for (int i = 0; i < CALLS; i++) {
        numbers.add(
            client.call(TestOperations.PRICE, new Request("005930")).execute().rows().get(0));
        OrderResult<Response> order =
            client.order(TestOperations.BUY, new Request("005930")).submit();
        numbers.add(((OrderResult.Accepted<Response>) order).response().rows().get(0));
      }
    } finally {
      time.close();
    }
    assertThat(numbers).hasSize(2 * CALLS).doesNotHaveDuplicates();
    assertThat(numbers.get(numbers.size() - 1)).isEqualTo(String.valueOf(2 * CALLS));
    assertThat(requests).hasValue(2 * CALLS);
  }
}
