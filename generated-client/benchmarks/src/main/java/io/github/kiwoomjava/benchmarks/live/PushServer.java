package io.github.kiwoomjava.benchmarks.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Kiwoom's socket as far as a benchmark needs it: it lets everybody in, says yes to every message,
 * and pushes one frame as often as it is told. The frames are made beforehand, so that what is
 * measured is the client.
 */
final class PushServer implements AutoCloseable {
  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int TEXT = 0x81;
  private static final int CLOSE = 8;

  private final ServerSocket socket;
  private final ObjectMapper json = new ObjectMapper();
  private final byte[] pushed;
  private volatile OutputStream out = OutputStream.nullOutputStream();

  /** A server that pushes this message. */
  PushServer(byte[] message) throws IOException {
    pushed = frame(message);
    socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "push-server");
    thread.setDaemon(true);
    thread.start();
  }

  URI uri() {
    return URI.create("ws://127.0.0.1:" + socket.getLocalPort());
  }

  /** Pushes to the client that came last. */
  void push(int times) throws IOException {
    OutputStream to = out;
    synchronized (to) {
      for (int i = 0; i < times; i++) {
        to.write(pushed);
      }
      to.flush();
    }
  }

  private void serve() {
    while (true) {
      try (Socket connection = socket.accept()) {
        connection.setTcpNoDelay(true);
        talk(connection);
      } catch (IOException e) {
        if (socket.isClosed()) {
          return;
        }
      }
    }
  }

  private void talk(Socket connection) throws IOException {
    DataInputStream in = new DataInputStream(connection.getInputStream());
    OutputStream to = new BufferedOutputStream(connection.getOutputStream(), 1 << 16);
    to.write(handshake(in).getBytes(StandardCharsets.US_ASCII));
    to.flush();
    out = to;
    for (byte[] message = read(in); message.length > 0; message = read(in)) {
      JsonNode asked = json.readTree(message);
      ObjectNode answer = json.createObjectNode().put("trnm", asked.path("trnm").asText());
      answer.put("return_code", 0).put("return_msg", "");
      synchronized (to) {
        to.write(frame(json.writeValueAsBytes(answer)));
        to.flush();
      }
    }
  }

  private static String handshake(DataInputStream in) throws IOException {
    String key = "";
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.regionMatches(true, 0, "Sec-WebSocket-Key:", 0, 18)) {
        key = line.substring(18).strip();
      }
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1")
              .digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
      return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
          + "Sec-WebSocket-Accept: "
          + Base64.getEncoder().encodeToString(hash)
          + "\r\n\r\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }

  private static String line(DataInputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  /** The next text; empty if the client says goodbye. Its frames are whole and masked. */
  private static byte[] read(DataInputStream in) throws IOException {
    while (true) {
      int head = in.readUnsignedByte();
      int length = in.readUnsignedByte() & 0x7f;
      if (length == 126) {
        length = in.readUnsignedShort();
      }
      byte[] mask = in.readNBytes(4);
      byte[] payload = in.readNBytes(length);
      for (int i = 0; i < payload.length; i++) {
        payload[i] ^= mask[i % 4];
      }
      if (head == TEXT) {
        return payload;
      }
      if ((head & 0xf) == CLOSE) {
        return new byte[0];
      }
    }
  }

  private static byte[] frame(byte[] text) {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(TEXT);
    if (text.length < 126) {
      frame.write(text.length);
    } else {
      frame.write(126);
      frame.write(text.length >> 8);
      frame.write(text.length);
    }
    frame.writeBytes(text);
    return frame.toByteArray();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
