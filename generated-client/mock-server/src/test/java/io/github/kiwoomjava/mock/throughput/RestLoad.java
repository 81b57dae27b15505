package io.github.kiwoomjava.mock.throughput;

import io.github.kiwoomjava.mock.MockKiwoom;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Connections that ask the same thing again and again, with as little work on their side as can be.
 */
final class RestLoad {
  private final MockKiwoom mock;
  private final byte[] request;

  RestLoad(MockKiwoom mock, String apiId, String path, String body) throws IOException {
    this.mock = mock;
    request = request(apiId, path, body, token());
  }

  /** A token for other clients. */
  static String issue(MockKiwoom mock) throws IOException {
    return new RestLoad(mock, "", "/", "").token();
  }

  private byte[] request(String apiId, String path, String body, String token) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\napi-id: %s\r\nauthorization: Bearer %s\r\n"
                .formatted(path, mock.port(), apiId, token)
            + "Content-Type: application/json;charset=UTF-8\r\nContent-Length: %d\r\n\r\n"
                .formatted(bytes.length);
    return (head + body).getBytes(StandardCharsets.UTF_8);
  }

  private String token() throws IOException {
    byte[] issue =
        request(
            "au10001",
            "/oauth2/token",
            "{\"grant_type\":\"client_credentials\",\"appkey\":\"k\",\"secretkey\":\"s\"}",
            "");
    try (Connection connection = new Connection()) {
      return connection.exchange(issue).replaceFirst("(?s).*\"token\":\"([^\"]+)\".*", "$1");
    }
  }

  /** Answers so many requests over so many connections; tells how many bytes came. */
  long run(int connections, int requests) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      List<Future<Long>> parts = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        parts.add(threads.submit(() -> part(requests / connections)));
      }
      long bytes = 0;
      for (Future<Long> part : parts) {
        bytes += part.get();
      }
      return bytes;
    } finally {
      threads.shutdown();
    }
  }

  private long part(int requests) throws IOException {
    long bytes = 0;
    try (Connection connection = new Connection()) {
      for (int i = 0; i < requests; i++) {
        bytes += connection.drain(request);
      }
    }
    return bytes;
  }

  private final class Connection implements AutoCloseable {
    private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), mock.port());
    private final InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    private final OutputStream out = socket.getOutputStream();
    private final byte[] bin = new byte[1 << 16];

    Connection() throws IOException {
      socket.setTcpNoDelay(true);
    }

    String exchange(byte[] bytes) throws IOException {
      out.write(bytes);
      return new String(in.readNBytes(length()), StandardCharsets.UTF_8);
    }

    /** Sends, and throws away what comes. */
    int drain(byte[] bytes) throws IOException {
      out.write(bytes);
      int length = length();
      for (int left = length; left > 0; ) {
        int read = in.read(bin, 0, Math.min(left, bin.length));
        if (read < 0) {
          throw new EOFException("the answer breaks off");
        }
        left -= read;
      }
      return length;
    }

    private int length() throws IOException {
      String status = line();
      if (!status.startsWith("HTTP/1.1 200")) {
        throw new IOException("answered " + status);
      }
      int length = -1;
      for (String line = line(); !line.isEmpty(); line = line()) {
        if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
          length = Integer.parseInt(line.substring(15).strip());
        }
      }
      return length;
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new EOFException("the head breaks off");
        }
        if (c != '\r') {
          line.append((char) c);
        }
      }
      return line.toString();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
