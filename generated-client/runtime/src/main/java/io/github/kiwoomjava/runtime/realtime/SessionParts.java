package io.github.kiwoomjava.runtime.realtime;

import io.github.kiwoomjava.runtime.api.ClientContext;
import io.github.kiwoomjava.runtime.realtime.socket.SocketOpener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
