package io.github.kiwoomjava.runtime.call;

import static io.github.kiwoomjava.runtime.call.ScriptedServer.reply;

import io.github.kiwoomjava.runtime.api.CallListener;
import io.github.kiwoomjava.runtime.call.TestOperations.Request;
import io.github.kiwoomjava.runtime.client.ApiClient;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LeftoverTest {
  private static Set<Long> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().matches("(kiwoom|HttpClient|CompletableFuture).*"))
        .map(Thread::getId)
        .collect(Collectors.toSet());
  }

  /** The JDK's own thread ends when its client is collected, hence the loop. */
  @Test
  @Timeout(60)
  void no_thread_is_left_after_closing() {
    Set<Long> before = threads();
    String token = "{\"token\":\"t\",\"expires_dt\":\"20991231000000\",\"return_code\":0}";
    try (ScriptedServer server =
        new ScriptedServer(
            seen ->
                reply(
                    200,
                    seen.header("api-id").equals("au10001") ? token : "{\"return_code\":0}"))) {
      use(server);
    }
    while (!before.containsAll(threads())) {
      System.gc();
      Thread.onSpinWait();
    }
  }

  private static void use(ScriptedServer server) {
    try (ApiClient client =
        new TestClient.Builder()
            .credentials("a", "s")
            .baseUri(server.uri())
            .listener(new CallListener() {})
            .build()) {
      client.call(TestOperations.PRICE, new Request("005930")).execute();
      client.order(TestOperations.BUY, new Request("005930")).submit();
    }
  }
}
