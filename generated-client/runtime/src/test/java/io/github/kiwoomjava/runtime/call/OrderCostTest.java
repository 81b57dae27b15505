package io.github.kiwoomjava.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.runtime.api.OrderResult;
import io.github.kiwoomjava.runtime.call.TestOperations.Request;
import io.github.kiwoomjava.runtime.client.ApiClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a connection of its own costs an order, over TLS on loopback. Prints; nothing depends on it.
 */
@Tag("throughput")
class OrderCostTest {
  private static final char[] PASSWORD = "password".toCharArray();
  private static final int ROUNDS = 1_000;

  @TempDir Path folder;
  private final AtomicInteger numbers = new AtomicInteger();

  @Test
  void own_connections_next_to_shared_ones() throws Exception {
    SSLContext context = context();
    ServerSocket server =
        context
            .getServerSocketFactory()
            .createServerSocket(0, 100, InetAddress.getByName("localhost"));
    start(() -> accept(server));
    URI uri = URI.create("https://localhost:" + server.getLocalPort());
    VirtualTime time = VirtualTime.hurrying();
    try (ApiClient own = builder(uri, time, context).build();
        ApiClient shared = builder(uri, time, context).reuseConnectionsForOrders().build()) {
      measure(own);
      measure(shared);
      for (int round = 0; round < 3; round++) {
        System.out.println("own connection:    " + measure(own));
        System.out.println("shared connection: " + measure(shared));
      }
    } finally {
      server.close();
      time.close();
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "order-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept(ServerSocket server) {
    try {
      while (true) {
        Socket socket = server.accept();
        start(() -> serve(socket));
      }
    } catch (IOException e) {
      return; // the measurement is over
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        int length = 0;
        while (line != null && !line.isEmpty()) {
          if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
            length = Integer.parseInt(line.substring(15).strip());
          }
          line = in.readLine();
        }
        assertThat(in.skip(length)).isEqualTo(length);
        String body =
            "{\"ord_no\":\"%07d\",\"return_code\":0}".formatted(numbers.incrementAndGet());
        socket
            .getOutputStream()
            .write(
                "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s"
                    .formatted(body.length(), body)
                    .getBytes(StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      return; // the client has closed it
    }
  }

  private static TestClient.Builder builder(URI uri, VirtualTime time, SSLContext context) {
    return TestClient.builder(uri, time)
        .tokenStore(TestClient.stocked(time))
        .callsPerSecond(1e9)
        .sslContext(context);
  }

  private static String measure(ApiClient client) {
    long[] nanos = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long begin = System.nanoTime();
      assertThat(client.order(TestOperations.BUY, new Request("005930")).submit())
          .isInstanceOf(OrderResult.Accepted.class);
      nanos[i] = System.nanoTime() - begin;
    }
    Arrays.sort(nanos);
    return "p50 %d us, p99 %d us"
        .formatted(nanos[ROUNDS / 2] / 1_000, nanos[ROUNDS * 99 / 100] / 1_000);
  }

  private SSLContext context() throws IOException, GeneralSecurityException, InterruptedException {
    Path file = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                (Path.of(System.getProperty("java.home"), "bin", "keytool")
                        + " -genkeypair -keyalg EC -dname CN=localhost -ext san=dns:localhost"
                        + " -alias a -storetype PKCS12 -storepass password -keystore "
                        + file)
                    .split(" "))
            .start();
    assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
