package io.github.kiwoomjava.benchmarks.call;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Answers every request with the same bytes as soon as it has come. It does next to nothing, so
 * that what is measured is the client.
 */
public final class LoopbackServer implements AutoCloseable {
  private static final byte[] TOKEN =
      "{\"token\":\"a-token\",\"token_type\":\"bearer\",\"expires_dt\":\"20991231235959\",\"return_code\":0}"
          .getBytes(StandardCharsets.UTF_8);

  private final ServerSocket socket;
  private final byte[] answer;

  /** Starts a server that answers with this body. */
  public LoopbackServer(byte[] body) throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    answer = response(body);
    daemon(this::accept);
  }

  /** Where it listens. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "loopback-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        connection.setTcpNoDelay(true);
        daemon(() -> serve(connection));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void serve(Socket connection) {
    byte[] token = response(TOKEN);
    try (connection;
        InputStream in = new BufferedInputStream(connection.getInputStream());
        OutputStream out = connection.getOutputStream()) {
      while (true) {
        String first = line(in);
        if (first.isEmpty()) {
          return;
        }
        in.skipNBytes(bodyLength(in));
        out.write(first.contains("/oauth2/token") ? token : answer);
        out.flush();
      }
    } catch (IOException e) {
      // the client has gone
    }
  }

  private static int bodyLength(InputStream in) throws IOException {
    int length = 0;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    return length;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private static byte[] response(byte[] body) {
    byte[] head =
        ("HTTP/1.1 200 OK\r\nContent-Type: application/json;charset=UTF-8\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
