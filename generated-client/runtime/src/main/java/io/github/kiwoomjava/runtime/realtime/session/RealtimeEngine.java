package io.github.kiwoomjava.runtime.realtime.session;

import io.github.kiwoomjava.runtime.client.ClientContext;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.error.RealtimeException;
import io.github.kiwoomjava.runtime.realtime.Condition;
import io.github.kiwoomjava.runtime.realtime.ConditionDialect;
import io.github.kiwoomjava.runtime.realtime.Feed;
import io.github.kiwoomjava.runtime.realtime.MarketHours;
import io.github.kiwoomjava.runtime.realtime.RealtimeOptions;
import io.github.kiwoomjava.runtime.realtime.engine.CloseDeadline;
import io.github.kiwoomjava.runtime.realtime.engine.ConditionDesk;
import io.github.kiwoomjava.runtime.realtime.engine.Connection;
import io.github.kiwoomjava.runtime.realtime.engine.Demands;
import io.github.kiwoomjava.runtime.realtime.engine.EventQueue;
import io.github.kiwoomjava.runtime.realtime.engine.LiveSubscription;
import io.github.kiwoomjava.runtime.realtime.engine.SessionParts;
import io.github.kiwoomjava.runtime.realtime.engine.SilenceWatch;
import io.github.kiwoomjava.runtime.realtime.socket.SocketOpener;
import io.github.kiwoomjava.runtime.realtime.socket.jdk.JdkSocketOpener;
import io.github.kiwoomjava.runtime.transport.HttpSettings;
import io.github.kiwoomjava.runtime.transport.ServerAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a session runs on; handed from {@link RealtimeClient} to generated sessions. */
public final class RealtimeEngine {
  private static final String US_PATH = "/api/us/";

  private final SessionParts parts;
  private final SilenceWatch silence;
  private final boolean ownOpener;
  private final Map<String, Connection> connections = new ConcurrentHashMap<>();
  private final Runnable closeWithClient = this::close;
  private volatile boolean closed;

  RealtimeEngine(ClientContext context, RealtimeOptions options) {
    URI uri = options.webSocketUri();
    if (uri != null) {
      var unused = context.check(new ServerAddress(uri));
    }
    SocketOpener given = options.socketOpener();
    ownOpener = given == null;
    HttpSettings http = context.http();
    SocketOpener opener =
        given != null
            ? given
            : new JdkSocketOpener(
                new HttpSettings(options.connectTimeout(), http.sslContext(), http.proxy()));
    parts = new SessionParts(context, options, opener);
    silence = new SilenceWatch(parts);
    context.opened(closeWithClient);
  }

  SessionParts parts() {
    return parts;
  }

  /** What is wanted of the connection of a path, which is made when first needed. */
  private Demands demands(String path) {
    return connections.computeIfAbsent(path, this::newConnection).demands();
  }

  private Connection newConnection(String path) {
    RealtimeOptions options = parts.options();
    URI given = options.webSocketUri();
    URI server = given == null ? parts.context().webSocketUri() : given;
    MarketHours hours = path.startsWith(US_PATH) ? options.usHours() : options.koreanHours();
    return new Connection(path, new ServerAddress(server).resolve(path), hours, parts);
  }

  /** Starts a subscription to feeds, on as many connections as they need. */
  void start(LiveSubscription subscription, Collection<? extends Feed<?>> feeds) {
    checkOpen();
    parts.subscriptions().add(subscription);
    try {
      for (Feed<?> feed : feeds) {
        subscription.hold(demands(feed.type().path()).add(subscription, feed));
      }
    } catch (IllegalStateException | IllegalArgumentException | KiwoomException e) {
      subscription.close();
      throw e;
    }
    boolean items = feeds.stream().noneMatch(feed -> feed.items().isEmpty());
    silence.add(subscription, items ? parts.options().silenceAfter() : null);
    if (closed) {
      subscription.close();
    }
  }

  /** Starts to watch a condition. */
  void watch(LiveSubscription subscription, ConditionDialect<?> dialect, Condition condition) {
    checkOpen();
    parts.subscriptions().add(subscription);
    try {
      subscription.hold(demands(dialect.path()).watch(subscription, dialect, condition));
    } catch (KiwoomException e) {
      subscription.close();
      throw e;
    }
    silence.add(subscription, null);
    if (closed) {
      subscription.close();
    }
  }

  /** Asks something once. */
  void ask(String path, Consumer<ConditionDesk> question) {
    checkOpen();
    demands(path).ask(question);
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("The realtime session is closed; open another one");
    }
  }

  static String words(Collection<? extends Feed<?>> feeds) {
    return feeds.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  /** See {@link BaseRealtimeSession#close()}. */
  void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    CloseDeadline deadline = CloseDeadline.after(parts.options().closeTimeout());
    silence.end();
    List<LiveSubscription> open = new ArrayList<>(parts.subscriptions());
    // The server is told before the subscriptions let go, so that it is told once.
    List<CompletableFuture<Void>> leaving =
        connections.values().stream().map(Connection::close).toList();
    open.forEach(LiveSubscription::finish);
    leaving.forEach(deadline::await);
    connections.values().forEach(Connection::abort);
    open.forEach(subscription -> finish(subscription, deadline));
    parts.events().queues().forEach(EventQueue::finish);
    parts.events().queues().forEach(queue -> waitFor(queue, deadline));
    parts.threads().end(deadline);
    if (ownOpener) {
      parts.opener().close();
    }
    parts.context().closed(closeWithClient);
  }

  private static void finish(LiveSubscription subscription, CloseDeadline deadline) {
    EventQueue<Object> queue = subscription.queue();
    if (!waitFor(queue, deadline)) {
      queue.fail(
          new RealtimeException(
              "", "the session was closed before all was taken", null, false, null));
    }
  }

  /** A listener that closes the session does not wait for itself. */
  private static boolean waitFor(EventQueue<?> queue, CloseDeadline deadline) {
    return queue.isRunBy(Thread.currentThread()) || deadline.await(queue.ended());
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public String toString() {
    return "RealtimeEngine" + Objects.requireNonNull(connections.keySet());
  }
}
