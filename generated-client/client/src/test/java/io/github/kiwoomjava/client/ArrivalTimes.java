package io.github.kiwoomjava.client;

import io.github.kiwoomjava.runtime.realtime.socket.RealtimeSocket;
import io.github.kiwoomjava.runtime.realtime.socket.SocketListener;
import io.github.kiwoomjava.runtime.realtime.socket.SocketOpener;
import io.github.kiwoomjava.runtime.realtime.socket.jdk.JdkSocketOpener;
import io.github.kiwoomjava.runtime.transport.HttpSettings;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The usual sockets, which note when each message came in. */
final class ArrivalTimes implements SocketOpener {
  private static final int KEPT = 1 << 18;

  private final SocketOpener sockets =
      new JdkSocketOpener(new HttpSettings(Duration.ofSeconds(30), null, null));
  private final long[] times = new long[KEPT];
  private volatile long count;

  /** The next message has the number 0; call it when none is under way. */
  void begin() {
    count = 0;
  }

  /** When the message of a number had come in. */
  long of(long number) {
    return times[(int) (number % KEPT)];
  }

  @Override
  public CompletableFuture<RealtimeSocket> open(URI uri, SocketListener listener) {
    return sockets.open(uri, new Noting(listener));
  }

  @Override
  public void close() {
    sockets.close();
  }

  private final class Noting implements SocketListener {
    private final SocketListener listener;

    Noting(SocketListener listener) {
      this.listener = listener;
    }

    @Override
    public void text(CharSequence part, boolean last) {
      if (last) {
        long number = count;
        times[(int) (number % KEPT)] = System.nanoTime();
        count = number + 1;
      }
      listener.text(part, last);
    }

    @Override
    public void binary() {
      listener.binary();
    }

    @Override
    public void closed(int code, String reason) {
      listener.closed(code, reason);
    }

    @Override
    public void failed(Throwable failure) {
      listener.failed(failure);
    }
  }
}
