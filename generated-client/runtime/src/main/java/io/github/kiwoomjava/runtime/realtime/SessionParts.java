package io.github.kiwoomjava.runtime.realtime;

import io.github.kiwoomjava.runtime.api.ClientContext;
import io.github.kiwoomjava.runtime.realtime.socket.RealtimeSocket;
import io.github.kiwoomjava.runtime.realtime.socket.SocketListener;
import io.github.kiwoomjava.runtime.realtime.socket.SocketOpener;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What all parts of one session share. */
final class SessionParts {
  private final ClientContext context;
  private final RealtimeOptions options;
  private final SocketOpener opener;
  private final ListenerThreads threads;
  private final SessionEvents events;
  private final Set<LiveSubscription> subscriptions = ConcurrentHashMap.newKeySet();

  SessionParts(ClientContext context, RealtimeOptions options, SocketOpener opener) {
    this.context = context;
    this.options = options;
    this.opener = opener;
    this.threads =
        new ListenerThreads(
            context.scheduler(), options.listenerThreads(), options.mostListenerThreads());
    this.events = new SessionEvents(threads, options.listeners());
  }

  ClientContext context() {
    return context;
  }

  RealtimeOptions options() {
    return options;
  }

  SocketOpener opener() {
    return opener;
  }

  /** Opens a socket. An opener that throws has failed like one that says so. */
  void open(
      URI uri,
      SocketListener listener,
      BiConsumer<@Nullable RealtimeSocket, @Nullable Throwable> opened) {
    try {
      var unused = opener.open(uri, listener).whenComplete(opened);
    } catch (RuntimeException | Error e) {
      opened.accept(null, e);
    }
  }

  ListenerThreads threads() {
    return threads;
  }

  SessionEvents events() {
    return events;
  }

  /** The subscriptions that have not ended. */
  Set<LiveSubscription> subscriptions() {
    return subscriptions;
  }

  void ended(LiveSubscription subscription) {
    subscriptions.remove(subscription);
  }
}
