package io.github.kiwoomjava.mock.jetty;

import io.github.kiwoomjava.mock.socket.Wire;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;

/**
 * Sends through Jetty. At most so many frames wait for a slow client; then the sender waits, so
 * that memory stays steady, and drops a client that takes nothing at all for a while.
 */
final class JettyWire implements Wire {
  private static final int WAITING = 2048;
  private static final int PATIENCE_SECONDS = 10;

  private final Session session;
  private final int fragment;
  private final Semaphore room = new Semaphore(WAITING);
  private final Callback done = Callback.from(room::release, failure -> room.release());

  JettyWire(Session session, int fragment) {
    this.session = session;
    this.fragment = fragment;
  }

  @Override
  public synchronized void text(String message) {
    if (fragment == 0 || message.length() <= fragment) {
      takeRoom();
      session.sendText(message, done);
      return;
    }
    for (int from = 0; from < message.length(); ) {
      int to = Math.min(from + fragment, message.length());
      if (to < message.length() && Character.isHighSurrogate(message.charAt(to - 1))) {
        to++;
      }
      takeRoom();
      session.sendPartialText(message.substring(from, to), to == message.length(), done);
      from = to;
    }
  }

  private void takeRoom() {
    try {
      if (!room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        session.disconnect();
        room.release(WAITING);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      session.disconnect();
    }
  }

  @Override
  public synchronized void beginning(String part) {
    takeRoom();
    session.sendPartialText(part, false, done);
  }

  @Override
  public synchronized void binary(byte[] message) {
    takeRoom();
    session.sendBinary(ByteBuffer.wrap(message), done);
  }

  @Override
  public synchronized void badFrame() {
    // Jetty's public interface sends only correct frames.
    byte[] noUtf8 = {'{', (byte) 0xc3, (byte) 0x28, '}'};
    ((WebSocketSession) session)
        .getCoreSession()
        .sendFrame(
            new Frame(OpCode.TEXT, ByteBuffer.wrap(noUtf8)),
            org.eclipse.jetty.util.Callback.NOOP,
            false);
  }

  @Override
  public void close(int code, String reason) {
    session.close(code, reason, Callback.NOOP);
  }

  @Override
  public void abort() {
    session.disconnect();
  }
}
