package io.github.kiwoomjava.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.runtime.api.OrderResult;
import io.github.kiwoomjava.runtime.call.TestOperations.Request;
import io.github.kiwoomjava.runtime.client.ApiClient;
import io.github.kiwoomjava.runtime.error.TransportException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class UntrustedServerTest {
  private static final char[] PASSWORD = "password".toCharArray();

  @TempDir Path folder;
  private final AtomicInteger bytes = new AtomicInteger();

  /** A server that shows a certificate that nobody signed. */
  private ServerSocket server() throws IOException, GeneralSecurityException, InterruptedException {
    Path file = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-alias",
                "a",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                file.toString())
            .start();
    assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context
        .getServerSocketFactory()
        .createServerSocket(0, 10, InetAddress.getLoopbackAddress());
  }

  private void accept(ServerSocket server) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        while (socket.getInputStream().read() >= 0) {
          bytes.incrementAndGet();
        }
      } catch (IOException e) {
        // the client does not trust us
      }
    }
  }

  @Test
  void an_order_to_a_server_that_is_not_trusted_is_rejected_for_it_was_never_sent()
      throws IOException, GeneralSecurityException, InterruptedException {
    VirtualTime time = VirtualTime.hurrying();
    try (time;
        ServerSocket server = server()) {
      Thread thread = new Thread(() -> accept(server));
      thread.setDaemon(true);
      thread.start();
      URI uri = URI.create("https://127.0.0.1:" + server.getLocalPort());
      try (ApiClient client =
          TestClient.builder(uri, time).tokenStore(TestClient.stocked(time)).build()) {
        Request request = new Request("005930");
        assertThat(client.order(TestOperations.BUY, request).submit())
            .isInstanceOf(OrderResult.Rejected.class);
        assertThatThrownBy(() -> client.call(TestOperations.PRICE, request).execute())
            .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.sent()).isFalse())
            .hasMessageContaining("no secure connection");
      }
    }
    assertThat(bytes).hasValue(0);
  }
}
