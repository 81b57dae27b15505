package io.github.kiwoomjava.runtime.call;

import static io.github.kiwoomjava.runtime.call.ScriptedServer.lying;
import static io.github.kiwoomjava.runtime.call.ScriptedServer.reply;
import static io.github.kiwoomjava.runtime.call.ScriptedServer.reset;
import static io.github.kiwoomjava.runtime.call.ScriptedServer.stalling;
import static io.github.kiwoomjava.runtime.call.ScriptedServer.twice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.runtime.api.OrderResult;
import io.github.kiwoomjava.runtime.api.Page;
import io.github.kiwoomjava.runtime.call.ScriptedServer.Reaction;
import io.github.kiwoomjava.runtime.call.ScriptedServer.Seen;
import io.github.kiwoomjava.runtime.call.TestOperations.Request;
import io.github.kiwoomjava.runtime.call.TestOperations.Response;
import io.github.kiwoomjava.runtime.client.ApiClient;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What becomes of a query, of the second page of a query and of an order under each fault, and how
 * many requests the server sees meanwhile (for a paged query without its first page).
 */
@Timeout(60)
class FaultMatrixTest {
  private static final String GOOD =
      "{\"name\":\"삼성전자\",\"rows\":[\"a\",\"b\"],\"ord_no\":\"0000123\",\"return_code\":0,\"return_msg\":\"ok\"}";
  private static final byte[] GOOD_BYTES = GOOD.getBytes(StandardCharsets.UTF_8);
  private static final String INVALID_TOKEN =
      "{\"return_code\":3,\"return_msg\":\"인증에 실패했습니다[8005:Token이 유효하지 않습니다]\"}";
  private static final String LIMITED =
      "{\"return_code\":5,\"return_msg\":\"요청 초과[1700:허용된 API 요청 개수를 초과하였습니다. 유량=1, API ID=x]\"}";

  private final VirtualTime time = VirtualTime.hurrying();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger issues = new AtomicInteger();
  private Reaction fault = reply(200, GOOD);
  private int faults = Integer.MAX_VALUE;
  private final ScriptedServer server = new ScriptedServer(this::react);

  @AfterEach
  void close() {
    server.close();
    time.close();
  }

  private Reaction react(Seen request) {
    switch (request.header("api-id")) {
      case "au10001" -> {
        return reply(
            200,
            "{\"token\":\"t%d\",\"expires_dt\":\"20260705090000\",\"return_code\":0}"
                .formatted(issues.incrementAndGet()));
      }
      case "ka10081" -> {
        if (request.header("cont-yn").isEmpty()) {
          return reply(200, GOOD, "CONT-YN: Y", "Next-Key: k1");
        }
      }
      default -> {}
    }
    return requests.incrementAndGet() <= faults ? fault : reply(200, GOOD);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # fault              | query            | sent | second page      | sent | order                        | sent
          none                 | good             | 1    | good             | 1    | Accepted                     | 1
          connect refused      | Transport unsent | 0    | -                | -    | Rejected Transport           | 0
          TLS failure          | Transport        | 0    | -                | -    | not accepted                 | 0
          reset before request | Transport        | 0    | -                | -    | not accepted                 | 0
          broken off in it     | Transport        | 3    | Transport        | 3    | Unknown Transport            | 1
          reset after request  | Transport        | 3    | Transport        | 3    | Unknown Transport            | 1
          slow headers         | CallTimeout      | 1    | CallTimeout      | 1    | Unknown CallTimeout          | 1
          slow body            | CallTimeout      | 1    | CallTimeout      | 1    | Unknown CallTimeout          | 1
          truncated body       | Transport        | 3    | Transport        | 3    | Unknown Transport            | 1
          wrong length         | Decoding         | 1    | Decoding         | 1    | Unknown Decoding             | 1
          gzip                 | good             | 1    | good             | 1    | Accepted                     | 1
          10 MB body           | good             | 1    | good             | 1    | Accepted                     | 1
          doubled answer       | good             | 1    | good             | 1    | Accepted                     | 1
          200 MB announced     | Transport        | 1    | Transport        | 1    | Unknown Transport            | 1
          429 twice            | good             | 3    | good             | 3    | Rejected RateLimited         | 1
          1700 with HTTP 200   | good             | 3    | good             | 3    | Unknown RateLimited          | 1
          429 for ever         | RateLimited      | 10   | RateLimited      | 10   | Rejected RateLimited         | 1
          500                  | Server           | 3    | Server           | 3    | Unknown Server               | 1
          503                  | Server           | 3    | Server           | 3    | Unknown Server               | 1
          500 once             | good             | 2    | good             | 2    | Unknown Server               | 1
          reset once           | good             | 2    | good             | 2    | Unknown Transport            | 1
          HTML                 | Decoding         | 1    | Decoding         | 1    | Unknown Decoding             | 1
          404 HTML             | Server           | 1    | Server           | 1    | Unknown Server               | 1
          empty body           | Decoding         | 1    | Decoding         | 1    | Unknown Decoding             | 1
          redirect             | Server           | 1    | Server           | 1    | Unknown Server               | 1
          8005 once            | good             | 2    | good             | 2    | Unknown Authentication       | 1
          8005 for ever        | Authentication   | 2    | Authentication   | 2    | Unknown Authentication       | 1
          return_code as text  | good             | 1    | good             | 1    | Accepted                     | 1
          return_code missing  | good             | 1    | good             | 1    | Accepted                     | 1
          no code, no number   | good             | 1    | good             | 1    | Unknown CallInterrupted      | 1
          error as text        | InvalidRequest   | 1    | InvalidRequest   | 1    | Rejected InvalidRequest      | 1
          error without code   | InvalidRequest   | 1    | InvalidRequest   | 1    | Unknown InvalidRequest       | 1
          RC code              | Refused          | 1    | Refused          | 1    | Rejected OrderRejected       | 1
          """)
  void each_fault_has_its_outcome_and_orders_are_sent_once(
      String name,
      String query,
      int querySent,
      String page,
      Integer pageSent,
      String order,
      int orderSent) {
    String ofQuery = run(name, FaultMatrixTest::query);
    if (order.equals("not accepted")) {
      assertThat(ofQuery).matches("Transport( unsent)? 0");
    } else {
      assertThat(ofQuery).isEqualTo(query + " " + querySent);
    }
    if (page != null) {
      assertThat(run(name, FaultMatrixTest::secondPage)).isEqualTo(page + " " + pageSent);
    }
    if (order.equals("not accepted")) {
      // it depends on the network whether the order had left our hands when the connection broke
      assertThat(run(name, FaultMatrixTest::order)).matches("(Unknown|Rejected) Transport 0");
    } else {
      assertThat(run(name, FaultMatrixTest::order)).isEqualTo(order + " " + orderSent);
    }
  }

  private String run(String name, Function<ApiClient, String> call) {
    requests.set(0);
    fault = fault(name);
    faults = name.endsWith("once") ? 1 : name.endsWith("twice") || name.startsWith("1700") ? 2 : 99;
    server.onConnect(
        switch (name) {
          case "reset before request" -> reset();
          case "TLS failure" -> babble();
          default -> null;
        });
    server.breakOff(name.equals("broken off in it") ? this::isHit : null);
    URI uri =
        switch (name) {
          case "connect refused" -> closedPort();
          case "TLS failure" -> server.uri("https");
          default -> server.uri();
        };
    try (ApiClient client =
        TestClient.builder(uri, time).tokenStore(TestClient.stocked(time)).build()) {
      return call.apply(client) + " " + requests.get();
    } finally {
      fault = reply(200, GOOD);
    }
  }

  private boolean isHit(Map<String, String> headers) {
    boolean firstPage = "ka10081".equals(headers.get("api-id")) && !headers.containsKey("cont-yn");
    return !firstPage && requests.incrementAndGet() > 0;
  }

  private Reaction fault(String name) {
    return switch (name) {
      case "reset after request", "reset once" -> reset();
      case "slow headers" -> stalling(new byte[0], () -> time.advance(Duration.ofSeconds(31)));
      case "slow body" -> stalling(GOOD_BYTES, () -> time.advance(Duration.ofSeconds(31)));
      case "truncated body" -> lying(GOOD_BYTES.length, Arrays.copyOf(GOOD_BYTES, 40));
      case "wrong length" -> lying(GOOD_BYTES.length - 10, GOOD_BYTES);
      case "gzip" -> reply(200, gzip(GOOD_BYTES), "content-ENCODING: gzip");
      case "10 MB body" ->
          reply(200, "{\"rows\":[\"" + "x".repeat(10_000_000) + "\"]," + GOOD.substring(1));
      case "doubled answer" -> twice(GOOD);
      case "200 MB announced" -> lying(200_000_000, GOOD_BYTES);
      case "429 twice", "429 for ever" -> reply(429, LIMITED);
      case "1700 with HTTP 200" -> reply(200, LIMITED);
      case "500", "500 once" -> reply(500, GOOD);
      case "503" -> reply(503, "<html><body>busy</body></html>");
      case "HTML" -> reply(200, "<html><body>maintenance</body></html>");
      case "404 HTML" -> reply(404, "<html><body>not here</body></html>");
      case "empty body" -> reply(200, "");
      case "redirect" -> reply(307, "", "Location: " + server.uri() + "/elsewhere");
      case "8005 once", "8005 for ever" -> reply(200, INVALID_TOKEN);
      case "return_code as text" -> reply(200, GOOD.replace(":0,", ":\"0\","));
      case "return_code missing" -> reply(200, GOOD.replace("\"return_code\":0,", ""));
      case "no code, no number" -> reply(200, "{\"rows\":[]}");
      case "error as text" ->
          reply(200, "{\"returnCode\":\"2\",\"returnMsg\":\"[1511:필수입력 파라미터=stk_cd]\"}");
      case "error without code" -> reply(200, "{\"return_msg\":\"[1511:필수입력 파라미터=stk_cd]\"}");
      case "RC code" -> reply(200, "{\"return_code\":20,\"return_msg\":\"[2000](RC4058:장종료)\"}");
      default -> reply(200, GOOD);
    };
  }

  private static String query(ApiClient client) {
    try {
      Response response = client.call(TestOperations.PRICE, new Request("005930")).execute();
      assertThat(response.rows()).isNotNull();
      return "good";
    } catch (KiwoomException e) {
      return name(e) + (e.sent() ? "" : " unsent");
    }
  }

  /** The first page stays good, and the second can be asked for again on the same iterator. */
  private static String secondPage(ApiClient client) {
    Iterator<Page<Response>> pages =
        client
            .paged(TestOperations.CHART, new Request("005930"), Response::rows)
            .pages()
            .iterator();
    assertThat(pages.next().response().rows()).containsExactly("a", "b");
    try {
      assertThat(pages.next().number()).isEqualTo(2);
      return "good";
    } catch (KiwoomException e) {
      assertThat(pages.hasNext()).isTrue();
      return name(e);
    }
  }

  private static String order(ApiClient client) {
    OrderResult<Response> result = client.order(TestOperations.BUY, new Request("005930")).submit();
    if (result instanceof OrderResult.Rejected<Response> rejected) {
      return "Rejected " + name(rejected.cause());
    }
    if (result instanceof OrderResult.Unknown<Response> unknown) {
      assertThat(unknown.request()).isEqualTo(new Request("005930"));
      assertThat(unknown.toString()).contains("kt10000").doesNotContain("005930");
      return "Unknown " + name(unknown.cause());
    }
    return "Accepted";
  }

  private static String name(KiwoomException e) {
    return e.getClass().getSimpleName().replace("Exception", "");
  }

  private static Reaction babble() {
    return socket -> {
      socket.getOutputStream().write("this is no TLS".getBytes(StandardCharsets.UTF_8));
      return false;
    };
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static URI closedPort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
