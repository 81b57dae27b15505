package io.github.kiwoomjava.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.runtime.api.OrderResult;
import io.github.kiwoomjava.runtime.call.TestOperations.Request;
import io.github.kiwoomjava.runtime.call.TestOperations.Response;
import io.github.kiwoomjava.runtime.client.ApiClient;
import io.github.kiwoomjava.runtime.error.TransportException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An order never gets the answer to another one. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OrderConnectionTest {
  private static final int ORDERS = 200;

  /** What the server does besides answering. */
  private enum Fault {
    NONE,
    CHUNKED,
    SAYS_IT_AGAIN,
    SAYS_IT_AGAIN_LATER,
    SAYS_THE_LAST_ONE_AT_CONNECT
  }

  private final VirtualTime time = VirtualTime.hurrying();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger numbers = new AtomicInteger();
  private final Random random = new Random(1);
  private volatile Fault fault = Fault.NONE;
  private volatile byte[] last = new byte[0];
  private final ServerSocket server;

  OrderConnectionTest() throws IOException {
    server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "order-server");
    thread.setDaemon(true);
    thread.start();
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    time.close();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        connections.incrementAndGet();
        start(() -> serve(socket));
      }
    } catch (IOException e) {
      return; // the test is over
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      if (fault == Fault.SAYS_THE_LAST_ONE_AT_CONNECT) {
        out.write(last);
        out.flush();
      }
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      while (request(in)) {
        byte[] answer = answer();
        out.write(answer);
        out.flush();
        if (fault == Fault.SAYS_IT_AGAIN_LATER) {
          LockSupport.parkNanos(random.nextInt(1_000_000)); // the attack's own shape
        }
        if (fault == Fault.SAYS_IT_AGAIN || fault == Fault.SAYS_IT_AGAIN_LATER) {
          out.write(answer);
          out.flush();
        }
        last = answer;
      }
    } catch (IOException e) {
      return; // the client has closed it
    }
  }

  private static boolean request(BufferedReader in) throws IOException {
    int length = 0;
    String line = in.readLine();
    if (line == null) {
      return false;
    }
    while (line != null && !line.isEmpty()) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(15).strip());
      }
      line = in.readLine();
    }
    return in.skip(length) == length;
  }

  private byte[] answer() {
    String body =
        "{\"rows\":[],\"ord_no\":\"%07d\",\"return_code\":0}".formatted(numbers.incrementAndGet());
    String rest =
        fault == Fault.CHUNKED
            ? "Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n"
                .formatted(body.length(), body)
            : "Content-Length: %d\r\n\r\n%s".formatted(body.length(), body);
    return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + rest)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private TestClient.Builder builder() {
    return TestClient.builder(URI.create("http://127.0.0.1:" + server.getLocalPort()), time)
        .tokenStore(TestClient.stocked(time))
        .callsPerSecond(1_000);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void whatever_the_server_says_besides_an_order_has_its_own_number_or_is_unknown(Fault what) {
    fault = what;
    int accepted = 0;
    try (ApiClient client = builder().build()) {
      for (int i = 1; i <= ORDERS; i++) {
        OrderResult<Response> result =
            client.order(TestOperations.BUY, new Request("005930")).submit();
        if (result instanceof OrderResult.Accepted<Response> own) {
          accepted++;
          assertThat(Integer.parseInt(own.response().orderNumber())).isEqualTo(numbers.get());
        } else {
          assertThat(result).isInstanceOf(OrderResult.Unknown.class);
        }
      }
    }
    if (what == Fault.SAYS_THE_LAST_ONE_AT_CONNECT) {
      assertThat(accepted).isLessThan(ORDERS);
    } else {
      assertThat(accepted).isEqualTo(ORDERS);
      assertThat(connections).hasValue(ORDERS);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"NONE", "CHUNKED"})
  void connections_that_are_used_once_leave_no_threads_behind(Fault what) {
    fault = what;
    long before = selectors(); // other tests' clients end when they are collected
    try (ApiClient client = builder().build()) {
      for (int i = 0; i < ORDERS; i++) {
        assertThat(client.order(TestOperations.BUY, new Request("005930")).submit())
            .isInstanceOf(OrderResult.Accepted.class);
      }
      assertThat(selectors() - before).isLessThan(ORDERS / 4);
    }
  }

  private static long selectors() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().contains("SelectorManager"))
        .count();
  }

  @Test
  void orders_may_share_a_connection_if_the_user_says_so() {
    try (ApiClient client = builder().reuseConnectionsForOrders().build()) {
      for (int i = 0; i < 20; i++) {
        assertThat(client.order(TestOperations.BUY, new Request("005930")).submit())
            .isInstanceOf(OrderResult.Accepted.class);
      }
    }
    assertThat(connections.get()).isLessThan(20);
  }

  @Test
  void an_answer_that_came_before_tells_which_order_it_belongs_to() {
    fault = Fault.SAYS_THE_LAST_ONE_AT_CONNECT;
    try (ApiClient client = builder().build()) {
      client.order(TestOperations.BUY, new Request("005930")).submit();
      OrderResult<Response> second =
          client.order(TestOperations.BUY, new Request("000660")).submit();
      assertThat(second)
          .isInstanceOfSatisfying(
              OrderResult.Unknown.class,
              unknown ->
                  assertThat(unknown.cause())
                      .isInstanceOf(TransportException.class)
                      .hasMessageContaining("0000001"));
    }
  }
}
