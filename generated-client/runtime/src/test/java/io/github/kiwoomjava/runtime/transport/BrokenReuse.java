package io.github.kiwoomjava.runtime.transport;

import io.github.kiwoomjava.runtime.transport.jdk.JdkHttpSender;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends two requests to a server that answers the first on a connection and closes it after the
 * second, by our sender and by the JDK's client alone, and prints how many the server saw.
 */
final class BrokenReuse {
  private final AtomicInteger seen = new AtomicInteger();
  private final ServerSocket listener;

  private BrokenReuse() throws IOException {
    listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::accept);
    thread.setDaemon(true);
    thread.start();
  }

  private URI uri() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/");
  }

  private void accept() {
    boolean broken = false;
    while (true) {
      try (Socket socket = listener.accept()) {
        InputStream in = socket.getInputStream();
        read(in);
        answer(socket);
        if (!broken) {
          broken = true;
          read(in);
        }
      } catch (IOException e) {
        return;
      }
    }
  }

  private void read(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.indexOf("body!") < 0) {
      int c = in.read();
      if (c < 0) {
        return;
      }
      text.append((char) c);
    }
    seen.incrementAndGet();
  }

  private static void answer(Socket socket) throws IOException {
    String answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
    socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  public static void main(String[] arguments) throws Exception {
    BrokenReuse guarded = new BrokenReuse();
    HttpSettings settings = new HttpSettings(Duration.ofSeconds(5), null, null);
    try (JdkHttpSender sender = new JdkHttpSender(settings, System::nanoTime)) {
      byte[] body = "body!".getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 2; i++) {
        try {
          sender.send(new HttpCall(guarded.uri(), Map.of(), body, false)).get();
        } catch (ExecutionException e) {
          // the second one breaks
        }
      }
    }
    BrokenReuse plain = new BrokenReuse();
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpRequest request =
        HttpRequest.newBuilder(plain.uri())
            .POST(HttpRequest.BodyPublishers.ofString("body!"))
            .build();
    for (int i = 0; i < 2; i++) {
      try {
        client.send(request, HttpResponse.BodyHandlers.ofString());
      } catch (IOException e) {
        // the second one breaks, unless it is repeated
      }
    }
    System.out.println(
        "guarded: " + guarded.seen + " requests, plain: " + plain.seen + " requests");
  }
}
