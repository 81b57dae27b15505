package io.github.kiwoomjava.runtime.call;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A loopback server that does to each request what a test says, and remembers what it saw. */
final class ScriptedServer implements AutoCloseable {
  /** A request, as far as it came. */
  record Seen(Map<String, String> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /** What happens to a connection after a request was read. */
  @FunctionalInterface
  interface Reaction {
    /** Returns whether the connection stays open. */
    boolean react(Socket socket) throws IOException;
  }

  private final ServerSocket listener;
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final Function<Seen, Reaction> script;
  private volatile @Nullable Reaction atConnect;
  private volatile @Nullable Predicate<Map<String, String>> breaksOff;

  ScriptedServer(Function<Seen, Reaction> script) {
    this.script = script;
    try {
      listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    start(this::accept);
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "scripted-server");
    thread.setDaemon(true);
    thread.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  URI uri(String scheme) {
    return URI.create(scheme + "://127.0.0.1:" + listener.getLocalPort());
  }

  /** Resets the connection after the first bytes of the body of requests with such headers. */
  void breakOff(@Nullable Predicate<Map<String, String>> which) {
    breaksOff = which;
  }

  /** Does something to a connection before any request is read. */
  void onConnect(@Nullable Reaction reaction) {
    atConnect = reaction;
  }

  int connections() {
    return connections.get();
  }

  List<Seen> seen(String apiId) {
    return seen.stream().filter(request -> request.header("api-id").equals(apiId)).toList();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        connections.incrementAndGet();
        open.add(socket);
        start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      Reaction first = atConnect;
      if (first != null && !first.react(socket)) {
        return;
      }
      InputStream in = new BufferedInputStream(socket.getInputStream());
      Seen request = read(socket, in);
      while (request != null) {
        seen.add(request);
        if (!script.apply(request).react(socket)) {
          return;
        }
        request = read(socket, in);
      }
    } catch (IOException e) {
      // the client went away, which tests do on purpose
    } finally {
      open.remove(socket);
    }
  }

  private @Nullable Seen read(Socket socket, InputStream in) throws IOException {
    Map<String, String> headers = new HashMap<>();
    List<String> lines = new ArrayList<>();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (true) {
      int c = in.read();
      if (c < 0) {
        return null;
      }
      if (c != '\n') {
        line.write(c);
        continue;
      }
      String text = line.toString(StandardCharsets.UTF_8).strip();
      line.reset();
      if (text.isEmpty()) {
        break;
      }
      lines.add(text);
    }
    for (String text : lines.subList(1, lines.size())) {
      int colon = text.indexOf(':');
      headers.put(
          text.substring(0, colon).toLowerCase(Locale.ROOT), text.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    Predicate<Map<String, String>> which = breaksOff;
    if (which != null && which.test(headers)) {
      in.readNBytes(Math.min(3, length));
      socket.setSoLinger(true, 0);
      return null;
    }
    byte[] body = in.readNBytes(length);
    return body.length < length
        ? null
        : new Seen(headers, new String(body, StandardCharsets.UTF_8));
  }

  // Reactions

  static Reaction reply(int status, String body, String... headers) {
    return reply(status, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  static Reaction reply(int status, byte[] body, String... headers) {
    return socket -> {
      write(socket, head(status, body.length, headers), body);
      return true;
    };
  }

  /** The same answer twice, in one go. */
  static Reaction twice(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    first.writeBytes(head(200, bytes.length));
    first.writeBytes(bytes);
    first.writeBytes(head(200, bytes.length));
    return socket -> {
      write(socket, first.toByteArray(), bytes);
      return true;
    };
  }

  /** An answer that announces another length than it has; then the connection ends. */
  static Reaction lying(int announced, byte[] body) {
    return socket -> {
      write(socket, head(200, announced), body);
      return false;
    };
  }

  /** Does something once everything up to the body, and some of that, is out; then never ends. */
  static Reaction stalling(byte[] beginning, Runnable then) {
    return socket -> {
      if (beginning.length > 0) {
        write(socket, head(200, beginning.length * 2), beginning);
      }
      then.run();
      return socket.getInputStream().read() >= 0 && false;
    };
  }

  static Reaction reset() {
    return socket -> {
      socket.setSoLinger(true, 0);
      return false;
    };
  }

  private static byte[] head(int status, int length, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " X\r\n");
    head.append("Content-Type: application/json;charset=UTF-8\r\n");
    head.append("Content-Length: ").append(length).append("\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void write(Socket socket, byte[] head, byte[] body) throws IOException {
    byte[] all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    socket.getOutputStream().write(all);
    socket.getOutputStream().flush();
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
