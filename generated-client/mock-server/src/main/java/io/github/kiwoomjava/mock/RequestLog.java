package io.github.kiwoomjava.mock;

import io.github.kiwoomjava.mock.rest.RestRequest;
import io.github.kiwoomjava.mock.rest.RestResponse;
import io.github.kiwoomjava.mock.socket.SocketEvent;
import io.github.kiwoomjava.mock.socket.SocketListener;
import io.github.kiwoomjava.mock.socket.SocketSession;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the last requests, tells listeners and writes the log. */
final class RequestLog implements SocketListener {
  private static final Logger LOG = LoggerFactory.getLogger("io.github.kiwoomjava.mock.requests");

  /** Long answers must not fill the memory before the number of requests is reached. */
  private static final long MOST_BYTES = 32 << 20;

  private final Clock clock;
  private final int capacity;
  private final List<Consumer<RecordedRequest>> listeners;
  private final List<Consumer<SocketEvent>> socketListeners;
  private final Deque<RecordedRequest> last = new ArrayDeque<>();
  private final Deque<RecordedMessage> messages = new ArrayDeque<>();
  private long count;
  private long bytes;

  RequestLog(
      Clock clock,
      int capacity,
      List<Consumer<RecordedRequest>> listeners,
      List<Consumer<SocketEvent>> socketListeners) {
    this.clock = clock;
    this.capacity = capacity;
    this.listeners = List.copyOf(listeners);
    this.socketListeners = List.copyOf(socketListeners);
  }

  void add(RestRequest request, RestResponse response, Duration took) {
    RecordedRequest recorded;
    synchronized (last) {
      recorded =
          new RecordedRequest(
              ++count, clock.instant(), request.header("api-id"), request, response, took);
      last.addLast(recorded);
      bytes += response.length();
      while (last.size() > capacity || (bytes > MOST_BYTES && last.size() > 1)) {
        bytes -= last.removeFirst().response().length();
      }
    }
    if (LOG.isInfoEnabled()) {
      LOG.info("{}", recorded.summary());
    }
    listeners.forEach(listener -> listener.accept(recorded));
  }

  @Override
  public void heard(SocketSession session, String trnm, String text) {
    LOG.info("{} {}", session.path(), trnm);
    synchronized (messages) {
      messages.addLast(new RecordedMessage(clock.instant(), session.path(), trnm, text));
      if (messages.size() > capacity) {
        messages.removeFirst();
      }
    }
  }

  @Override
  public void happened(
      SocketSession session, SocketEvent.Kind kind, String name, String code, String detail) {
    SocketEvent event =
        new SocketEvent(
            clock.instant(), session.number(), session.path(), kind, name, code, detail);
    socketListeners.forEach(listener -> listener.accept(event));
  }

  List<RecordedMessage> messages() {
    synchronized (messages) {
      return List.copyOf(messages);
    }
  }

  List<RecordedRequest> all() {
    synchronized (last) {
      return List.copyOf(last);
    }
  }

  void clear() {
    synchronized (last) {
      last.clear();
      bytes = 0;
    }
    synchronized (messages) {
      messages.clear();
    }
  }
}
