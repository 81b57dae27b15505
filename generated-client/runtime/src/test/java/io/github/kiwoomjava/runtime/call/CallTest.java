package io.github.kiwoomjava.runtime.call;

import static io.github.kiwoomjava.runtime.call.ScriptedServer.reply;
import static io.github.kiwoomjava.runtime.call.ScriptedServer.stalling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.runtime.api.Call;
import io.github.kiwoomjava.runtime.api.CallInfo;
import io.github.kiwoomjava.runtime.api.CallListener;
import io.github.kiwoomjava.runtime.api.Environment;
import io.github.kiwoomjava.runtime.api.OrderResult;
import io.github.kiwoomjava.runtime.api.Page;
import io.github.kiwoomjava.runtime.api.PagedCall;
import io.github.kiwoomjava.runtime.call.ScriptedServer.Reaction;
import io.github.kiwoomjava.runtime.call.ScriptedServer.Seen;
import io.github.kiwoomjava.runtime.call.TestOperations.Request;
import io.github.kiwoomjava.runtime.call.TestOperations.Response;
import io.github.kiwoomjava.runtime.catalog.FieldInfo;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.catalog.Section;
import io.github.kiwoomjava.runtime.client.ApiClient;
import io.github.kiwoomjava.runtime.error.AuthenticationException;
import io.github.kiwoomjava.runtime.error.CallInterruptedException;
import io.github.kiwoomjava.runtime.error.InvalidRequestException;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.error.OrderNotAllowedException;
import io.github.kiwoomjava.runtime.error.PacingException;
import io.github.kiwoomjava.runtime.error.PagingException;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CallTest {
  private static final String GOOD = "{\"name\":\"삼성전자\",\"rows\":[\"a\"],\"return_code\":0}";
  private static final Request SAMSUNG = new Request("005930");

  private final VirtualTime time = VirtualTime.hurrying();
  private final AtomicInteger pages = new AtomicInteger();
  private volatile java.util.function.Function<Seen, Reaction> script = seen -> reply(200, GOOD);
  private final ScriptedServer server = new ScriptedServer(seen -> script.apply(seen));

  @AfterEach
  void close() {
    server.close();
    time.close();
  }

  private TestClient.Builder builder() {
    return TestClient.builder(server.uri(), time).tokenStore(TestClient.stocked(time));
  }

  @Test
  void a_call_has_the_headers_that_kiwoom_wants() {
    try (ApiClient client = builder().build()) {
      Response response = client.call(TestOperations.PRICE, SAMSUNG).execute();
      assertThat(response.name()).isEqualTo("삼성전자");
    }
    Seen seen = server.seen("ka10001").get(0);
    assertThat(seen.header("authorization")).isEqualTo("Bearer stored-token");
    assertThat(seen.header("content-type")).isEqualTo("application/json;charset=UTF-8");
    assertThat(seen.headers()).doesNotContainKeys("cont-yn", "next-key");
    assertThat(seen.body()).isEqualTo("{\"stk_cd\":\"005930\"}");
  }

  @Test
  void an_error_has_code_element_and_explanation_and_the_trace_of_the_caller() {
    script = seen -> reply(200, "{\"return_code\":2,\"return_msg\":\"오류[1511:필수입력 파라미터=stk_cd]\"}");
    try (ApiClient client = builder().build()) {
      assertThatThrownBy(() -> client.call(TestOperations.PRICE, SAMSUNG).execute())
          .isInstanceOfSatisfying(
              InvalidRequestException.class,
              e -> {
                assertThat(e.element()).isEqualTo("stk_cd");
                assertThat(e.code()).isEqualTo("1511");
                assertThat(e.error().returnCode()).isEqualTo(2);
                assertThat(e.getStackTrace())
                    .anyMatch(frame -> frame.getClassName().equals(CallTest.class.getName()));
              })
          .hasMessageStartingWith("ka10001: A required element is missing or blank.")
          .hasMessageContaining("Kiwoom says: 오류[1511");
    }
  }

  private Reaction numberedPage(Seen seen) {
    int number = pages.incrementAndGet();
    String body = "{\"rows\":[\"%s\"],\"return_code\":0}".formatted(seen.header("next-key"));
    return number < 4
        ? reply(200, body, "cont-yn: Y", "next-key: key" + number)
        : reply(200, body, "cont-yn: N", "next-key: ");
  }

  @Test
  void pages_follow_the_keys_lazily_with_the_same_body() {
    script = this::numberedPage;
    try (ApiClient client = builder().build()) {
      PagedCall<Response, String> call =
          client.paged(TestOperations.CHART, SAMSUNG, Response::rows);
      assertThat(call.stream()).containsExactly("", "key1", "key2", "key3");
    }
    assertThat(server.seen("ka10081"))
        .extracting(Seen::body)
        .containsOnly("{\"stk_cd\":\"005930\"}");
    assertThat(server.seen("ka10081"))
        .extracting(seen -> seen.header("cont-yn") + seen.header("next-key"))
        .containsExactly("", "Ykey1", "Ykey2", "Ykey3");
  }

  @Test
  void a_stream_that_reaches_a_cap_nobody_asked_for_fails_with_the_key_to_go_on_from() {
    script = seen -> reply(200, GOOD, "cont-yn: Y", "next-key: key" + pages.incrementAndGet());
    try (ApiClient client = builder().build()) {
      PagedCall<Response, String> call =
          client.paged(TestOperations.CHART, SAMSUNG, Response::rows);
      assertThatThrownBy(() -> call.stream().count())
          .isInstanceOf(PagingException.class)
          .hasMessageContaining("from(\"key1000\")")
          .hasMessageContaining("maxPages");
    }
  }

  @Test
  void an_answer_that_names_another_operation_is_not_taken_for_this_ones() {
    script =
        seen ->
            pages.incrementAndGet() == 1
                ? reply(200, GOOD.replace("삼성전자", "another"), "api-id: ka10002")
                : reply(200, GOOD, "api-id: ka10001");
    try (ApiClient client = builder().build()) {
      Response response = client.call(TestOperations.PRICE, SAMSUNG).execute();
      assertThat(response.name()).isEqualTo("삼성전자");
    }
    assertThat(server.seen("ka10001")).hasSize(2);
  }

  @Test
  void a_stream_fetches_no_page_that_nobody_asks_for() {
    script = seen -> reply(200, GOOD, "cont-yn: Y", "next-key: key" + pages.incrementAndGet());
    try (ApiClient client = builder().build()) {
      assertThat(client.paged(TestOperations.CHART, SAMSUNG, Response::rows).stream().limit(2))
          .containsExactly("a", "a");
    }
    assertThat(server.seen("ka10081")).hasSize(2);
  }

  @Test
  void pages_stop_at_the_cap_and_go_on_from_a_key() {
    script = this::numberedPage;
    try (ApiClient client = builder().build()) {
      PagedCall<Response, String> call =
          client.paged(TestOperations.CHART, SAMSUNG, Response::rows);
      List<Page<Response>> two = new ArrayList<>();
      call.maxPages(2).pages().forEach(two::add);
      assertThat(two).hasSize(2);
      String key = two.get(1).nextKey();
      assertThat(key).isEqualTo("key2");
      assertThat(call.from("key2").stream()).containsExactly("key2", "key3");
    }
  }

  @Test
  void a_repeated_key_ends_the_pages_with_an_error() {
    script = seen -> reply(200, GOOD, "cont-yn: Y", "next-key: same");
    try (ApiClient client = builder().build()) {
      Iterator<Page<Response>> all =
          client.paged(TestOperations.CHART, SAMSUNG, Response::rows).pages().iterator();
      all.next();
      assertThat(all.next().nextKey()).isNull();
      assertThatThrownBy(all::next)
          .isInstanceOf(PagingException.class)
          .hasMessageContaining("2 pages before are good");
    }
    assertThat(server.seen("ka10081")).hasSize(2);
  }

  @Test
  void more_without_a_key_is_an_error_and_not_a_silent_end() {
    script = seen -> reply(200, GOOD, "cont-yn: Y");
    try (ApiClient client = builder().build()) {
      Iterator<Page<Response>> all =
          client.paged(TestOperations.CHART, SAMSUNG, Response::rows).pages().iterator();
      all.next();
      assertThat(all.hasNext()).isTrue();
      assertThatThrownBy(all::next).isInstanceOf(PagingException.class);
    }
  }

  @Test
  void real_orders_are_off_until_they_are_allowed() {
    script = seen -> reply(200, "{\"ord_no\":\"1\",\"return_code\":0}");
    TestClient.Builder builder = builder().environment(Environment.REAL);
    try (ApiClient client = builder.build()) {
      OrderResult<Response> result = client.order(TestOperations.BUY, SAMSUNG).submit();
      assertThat(result)
          .isInstanceOfSatisfying(
              OrderResult.Rejected.class,
              rejected ->
                  assertThat(rejected.cause()).isInstanceOf(OrderNotAllowedException.class));
      assertThat(server.connections()).isZero();
    }
    try (ApiClient client = builder.allowRealOrders().build()) {
      assertThat(client.order(TestOperations.BUY, SAMSUNG).submit())
          .isInstanceOf(OrderResult.Accepted.class);
    }
  }

  @Test
  void an_order_cannot_be_made_a_query() {
    try (ApiClient client = builder().build()) {
      assertThatThrownBy(() -> client.call(TestOperations.BUY, SAMSUNG))
          .hasMessageContaining("could be sent twice");
      assertThatThrownBy(() -> client.paged(TestOperations.BUY, SAMSUNG, Response::rows))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> client.order(TestOperations.PRICE, SAMSUNG))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void closing_the_client_ends_what_is_under_way() throws InterruptedException {
    CountDownLatch arrived = new CountDownLatch(2);
    script = seen -> stalling(new byte[0], arrived::countDown);
    ApiClient client = builder().build();
    CompletableFuture<Response> query = client.call(TestOperations.PRICE, SAMSUNG).executeAsync();
    CompletableFuture<OrderResult<Response>> order =
        client.order(TestOperations.BUY, SAMSUNG).submitAsync();
    arrived.await();
    client.close();
    assertThatThrownBy(query::join).hasCauseInstanceOf(CallInterruptedException.class);
    assertThat(order.join()).isInstanceOf(OrderResult.Unknown.class);
    assertThatThrownBy(() -> client.call(TestOperations.PRICE, SAMSUNG).execute())
        .hasMessageContaining("closed");
  }

  @Test
  void a_cancelled_call_breaks_its_connection_off() throws InterruptedException {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch gone = new CountDownLatch(1);
    script =
        seen ->
            socket -> {
              arrived.countDown();
              if (socket.getInputStream().read() < 0) {
                gone.countDown();
              }
              return false;
            };
    try (ApiClient client = builder().build()) {
      CompletableFuture<Response> query = client.call(TestOperations.PRICE, SAMSUNG).executeAsync();
      arrived.await();
      assertThat(query.cancel(true)).isTrue();
      gone.await();
    }
  }

  @Test
  void an_interrupted_thread_gets_its_interrupt_back() throws InterruptedException {
    script = seen -> stalling(new byte[0], () -> {});
    try (ApiClient client = builder().build()) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> client.call(TestOperations.PRICE, SAMSUNG).execute())
          .isInstanceOf(CallInterruptedException.class);
      assertThat(Thread.interrupted()).isTrue();
      Thread.currentThread().interrupt();
      assertThat(client.order(TestOperations.BUY, SAMSUNG).submit())
          .isNotInstanceOf(OrderResult.Accepted.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void a_wait_that_is_too_long_is_refused_before_it_begins() {
    VirtualTime still = VirtualTime.still();
    TestClient.Builder builder =
        TestClient.builder(server.uri(), still).tokenStore(TestClient.stocked(still));
    try (ApiClient client = builder.build()) {
      Call<Response> call =
          client.call(TestOperations.PRICE, SAMSUNG).withTimeout(Duration.ofMillis(500));
      call.execute();
      assertThatThrownBy(call::execute)
          .isInstanceOfSatisfying(PacingException.class, e -> assertThat(e.sent()).isFalse())
          .hasMessageContaining("its turn comes in 1.02 s");
    }
  }

  @Test
  void listeners_hear_of_everything_and_cannot_break_it() {
    List<String> heard = new CopyOnWriteArrayList<>();
    CallListener listener =
        new CallListener() {
          @Override
          public void started(CallInfo call) {
            heard.add("started " + call.operation().id());
            throw new IllegalStateException("a careless listener");
          }

          @Override
          public void waited(CallInfo call, Duration wait) {
            heard.add("waited " + wait.toMillis());
          }

          @Override
          public void retried(CallInfo call, KiwoomException failure, Duration delay) {
            heard.add("retried " + failure.getClass().getSimpleName());
          }

          @Override
          public void page(OperationInfo operation, int number) {
            heard.add("page " + number);
          }

          @Override
          public void finished(CallInfo call, Duration took, @Nullable KiwoomException failure) {
            heard.add("finished " + (failure == null ? "well" : failure.operation()));
          }

          @Override
          public void problem(OperationInfo operation, String path, String raw, String reason) {
            heard.add("problem " + operation.id() + " " + path);
          }
        };
    script =
        seen ->
            pages.incrementAndGet() == 1
                ? reply(500, "")
                : reply(200, "{\"rows\":{},\"return_code\":0}");
    try (ApiClient client = builder().listener(listener).build()) {
      client.paged(TestOperations.CHART, SAMSUNG, Response::rows).pages().iterator().next();
    }
    assertThat(heard.remove(2)).startsWith("waited ");
    assertThat(heard)
        .containsExactly(
            "started ka10081",
            "retried ServerException",
            "problem ka10081 rows",
            "finished well",
            "page 1");
  }

  @Test
  void nothing_that_is_printed_holds_a_secret() {
    script =
        seen -> reply(200, "{\"return_code\":3,\"return_msg\":\"[8030:계좌 12345678901 appkey]\"}");
    String printed;
    try (ApiClient client = TestClient.builder(server.uri(), time).build()) {
      Call<Response> call = client.call(TestOperations.PRICE, SAMSUNG);
      try {
        call.execute();
        throw new AssertionError("this has to fail");
      } catch (AuthenticationException e) {
        printed = e + e.explanation() + e.error() + call + client;
      }
    }
    assertThat(printed)
        .contains("au10001", "real keys work on the real server only")
        .doesNotContain(TestClient.APP_KEY, TestClient.SECRET_KEY, "12345678901");
  }

  @Test
  void a_builder_without_credentials_says_how_to_give_them() {
    assertThatThrownBy(() -> new TestClient.Builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("credentials");
  }

  @Test
  void operations_tell_their_fields() {
    assertThat(TestOperations.PRICE.info().fieldInfos())
        .containsExactly(
            new FieldInfo(Section.REQUEST, "stk_cd", "code", "text", null, "종목코드", null),
            new FieldInfo(Section.RESPONSE, "rows", "rows", "list", "KRW", "행", "Side"));
    assertThat(TestOperations.PRICE).hasToString("ka10001 이름 (REST QUERY /api/dostk/QUERY)");
  }

  @Test
  void a_text_in_another_encoding_is_its_own_problem_alone() throws Exception {
    byte[] korean = "\uc815\uc0c1 \ucc98\ub9ac".getBytes("EUC-KR");
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(
        "{\"name\":\"n\",\"ord_no\":\"0000139\",\"return_code\":0,\"return_msg\":\""
            .getBytes("UTF-8"));
    body.write(korean);
    body.write("\"}".getBytes("UTF-8"));
    script = seen -> reply(200, body.toByteArray());
    List<String> problems = new CopyOnWriteArrayList<>();
    try (ApiClient client =
        builder()
            .problemListener((id, path, raw, reason) -> problems.add(id + " " + path))
            .build()) {
      assertThat(client.call(TestOperations.PRICE, SAMSUNG).execute().name()).isEqualTo("n");
      assertThat(client.order(TestOperations.BUY, SAMSUNG).submit())
          .isInstanceOfSatisfying(
              OrderResult.Accepted.class,
              accepted ->
                  assertThat(((Response) accepted.response()).orderNumber()).isEqualTo("0000139"));
    }
    assertThat(problems).contains("ka10001 return_msg", "kt10000 return_msg");
  }

  @Test
  void an_answer_that_names_another_operation_costs_its_connection_and_leaves_an_order_unknown() {
    script = seen -> reply(200, GOOD, "api-id: ka99999");
    try (ApiClient client = builder().build()) {
      assertThat(client.order(TestOperations.BUY, SAMSUNG).submit())
          .isInstanceOf(OrderResult.Unknown.class);
    }
    assertThat(server.seen("kt10000")).hasSize(1);
  }

  @Test
  void what_can_only_fail_again_is_asked_for_once() throws Exception {
    byte[] bomb = new byte[300 << 20];
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bomb);
    }
    script = seen -> reply(200, packed.toByteArray(), "content-encoding: gzip");
    try (ApiClient client = builder().build()) {
      assertThatThrownBy(() -> client.call(TestOperations.PRICE, SAMSUNG).execute())
          .isInstanceOf(KiwoomException.class)
          .hasMessageContaining("compressed");
    }
    assertThat(server.seen("ka10001")).hasSize(1);
  }

  @Test
  void a_proxy_that_wants_a_password_is_named_as_such() throws Exception {
    try (ServerSocket proxy = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      Thread thread =
          new Thread(
              () -> {
                while (!proxy.isClosed()) {
                  try (Socket socket = proxy.accept()) {
                    BufferedReader in =
                        new BufferedReader(
                            new InputStreamReader(
                                socket.getInputStream(), StandardCharsets.ISO_8859_1));
                    while (!"".equals(in.readLine())) {
                      continue;
                    }
                    socket
                        .getOutputStream()
                        .write(
                            "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n"
                                .getBytes(StandardCharsets.ISO_8859_1));
                  } catch (IOException e) {
                    return; // the test is over
                  }
                }
              });
      thread.setDaemon(true);
      thread.start();
      try (ApiClient client =
          TestClient.builder(URI.create("https://kiwoom.invalid"), time)
              .tokenStore(TestClient.stocked(time))
              .proxy(
                  ProxySelector.of(
                      new InetSocketAddress(
                          InetAddress.getLoopbackAddress(), proxy.getLocalPort())))
              .build()) {
        assertThatThrownBy(() -> client.call(TestOperations.PRICE, SAMSUNG).execute())
            .isInstanceOf(KiwoomException.class)
            .hasMessageContaining("407")
            .hasMessageNotContaining("null");
        assertThat(client.order(TestOperations.BUY, SAMSUNG).submit())
            .isNotInstanceOf(OrderResult.Accepted.class);
      }
    }
  }

  @Test
  void an_answer_that_names_another_operation_belongs_to_neither_query_nor_order() {
    AtomicInteger asked = new AtomicInteger();
    script =
        seen ->
            asked.incrementAndGet() == 1
                ? reply(200, "{\"name\":\"other\",\"return_code\":0}", "api-id: ka99999")
                : reply(200, "{\"name\":\"own\",\"return_code\":0}", "api-id: ka10001 ");
    try (ApiClient client = builder().build()) {
      assertThat(client.call(TestOperations.PRICE, SAMSUNG).execute().name()).isEqualTo("own");
      assertThat(asked).hasValue(2);
      asked.set(0);
      assertThat(client.order(TestOperations.BUY, SAMSUNG).submit())
          .isInstanceOfSatisfying(
              OrderResult.Unknown.class,
              unknown -> assertThat(unknown.cause()).hasMessageContaining("another operation"));
      assertThat(asked).hasValue(1);
    }
  }

  @Test
  void a_server_that_takes_no_token_is_asked_for_one_a_minute() {
    AtomicInteger issued = new AtomicInteger();
    script =
        seen ->
            seen.header("api-id").equals("au10001")
                ? reply(
                    200,
                    "{\"token\":\"t%d\",\"expires_dt\":\"20260706000000\",\"return_code\":0}"
                        .formatted(issued.incrementAndGet()))
                : reply(200, "{\"return_code\":3,\"return_msg\":\"[8005:Token이 유효하지 않습니다]\"}");
    try (ApiClient client = TestClient.builder(server.uri(), time).callsPerSecond(1e6).build()) {
      for (int i = 0; i < 10; i++) {
        assertThatThrownBy(() -> client.call(TestOperations.PRICE, SAMSUNG).execute())
            .isInstanceOf(AuthenticationException.class);
      }
    }
    assertThat(issued.get()).isLessThanOrEqualTo(2);
  }

  @Test
  void an_order_refused_in_another_encoding_is_rejected_by_its_return_code() throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write("{\"return_code\":20,\"return_msg\":\"".getBytes("UTF-8"));
    body.write("\uc7a5 \uc885\ub8cc".getBytes("EUC-KR"));
    body.write("\"}".getBytes("UTF-8"));
    script = seen -> reply(400, body.toByteArray());
    try (ApiClient client = builder().build()) {
      assertThat(client.order(TestOperations.BUY, SAMSUNG).submit())
          .isInstanceOf(OrderResult.Rejected.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"return_code\":\"abc\",\"ord_no\":\"0000139\"",
        "\"return_code\":true,\"ord_no\":\"0000139\"",
        "\"return_code\":4294967296,\"ord_no\":\"0000139\"",
        "\"return_code\":0,\"returnCode\":20,\"ord_no\":\"0000139\"",
        "\"return_code\":0,\"return_msg\":\"[2000](RC4058:closed)\""
      })
  void an_order_whose_answer_is_not_clear_is_unknown_and_sent_once(String members) {
    script = seen -> reply(200, "{" + members + "}");
    try (ApiClient client = builder().build()) {
      assertThat(client.order(TestOperations.BUY, SAMSUNG).submit())
          .isInstanceOf(OrderResult.Unknown.class);
    }
    assertThat(server.seen("kt10000")).hasSize(1);
  }
}
