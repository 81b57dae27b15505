package io.github.kiwoomjava.mock.throughput;

import io.github.kiwoomjava.mock.MockKiwoom;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** A WebSocket client that counts messages and looks at nothing but the heads of frames. */
final class SocketLoad implements AutoCloseable {
  private final Socket socket;
  private final DataInputStream in;
  private final OutputStream out;
  private final AtomicLong messages = new AtomicLong();

  SocketLoad(MockKiwoom mock, String token, String registration) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), mock.port());
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
    out = socket.getOutputStream();
    String upgrade =
        "GET /api/dostk/websocket HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n"
            + "Connection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
            + "Sec-WebSocket-Version: 13\r\n\r\n";
    out.write(upgrade.getBytes(StandardCharsets.US_ASCII));
    for (int newLines = 0; newLines < 2; ) {
      int c = in.read();
      newLines = c == '\n' ? newLines + 1 : c == '\r' ? newLines : 0;
    }
    say("{\"trnm\":\"LOGIN\",\"token\":\"" + token + "\"}");
    skip();
    say(registration);
    skip();
  }

  /** With a mask of zeros, which leaves the text as it is. */
  private void say(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] frame = new byte[bytes.length + 8];
    frame[0] = (byte) 0x81;
    frame[1] = (byte) (0x80 | 126);
    frame[2] = (byte) (bytes.length >> 8);
    frame[3] = (byte) bytes.length;
    System.arraycopy(bytes, 0, frame, 8, bytes.length);
    out.write(frame);
  }

  /** Passes over one message. */
  private void skip() throws IOException {
    boolean last;
    do {
      int head = in.readUnsignedByte();
      last = (head & 0x80) != 0;
      int length = in.readUnsignedByte() & 127;
      in.skipNBytes(length == 126 ? in.readUnsignedShort() : length);
    } while (!last);
  }

  /** Waits until so many messages have come. */
  void await(long count) throws IOException {
    while (messages.get() < count) {
      skip();
      messages.incrementAndGet();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
