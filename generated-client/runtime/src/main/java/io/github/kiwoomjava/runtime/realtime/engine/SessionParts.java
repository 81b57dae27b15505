package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.client.ClientContext;
import io.github.kiwoomjava.runtime.realtime.RealtimeOptions;
import io.github.kiwoomjava.runtime.realtime.socket.SocketOpener;
import io.github.kiwoomjava.runtime.realtime.socket.jdk.JdkSocketOpener;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** What all parts of one session share. */
public final class SessionParts {
  private final ClientContext context;
  private final RealtimeOptions options;
  private final SocketOpener opener;
  private final Executor foreignThreads;
  private final ListenerThreads threads;
  private final SessionEvents events;
  private final Set<LiveSubscription> subscriptions = ConcurrentHashMap.newKeySet();

  public SessionParts(ClientContext context, RealtimeOptions options, SocketOpener opener) {
    this.context = context;
    this.options = options;
    this.threads =
        new ListenerThreads(
            context.scheduler(), options.listenerThreads(), options.mostListenerThreads());
    Executor given = options.foreignThreads();
    this.foreignThreads = given == null ? context::apart : given;
    this.opener =
        opener instanceof JdkSocketOpener ? opener : new ForeignOpener(opener, foreignThreads);
    this.events = new SessionEvents(threads, options.listeners());
  }

  public ClientContext context() {
    return context;
  }

  public RealtimeOptions options() {
    return options;
  }

  public SocketOpener opener() {
    return opener;
  }

  /** Where to call users' code that may block and is no listener. */
  Executor foreignThreads() {
    return foreignThreads;
  }

  /** The time of day; the system's if the user's clock fails. Leaves no interrupt behind. */
  Instant now() {
    boolean interrupted = Thread.interrupted();
    try {
      return Objects.requireNonNull(context.clock().instant(), "instant");
    } catch (Throwable e) {
      events.problem("clock", "it failed, and the system's was read: " + Link.words(e));
      return Instant.now();
    } finally {
      var unused = Thread.interrupted();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  public ListenerThreads threads() {
    return threads;
  }

  public SessionEvents events() {
    return events;
  }

  /** The subscriptions that have not ended. */
  public Set<LiveSubscription> subscriptions() {
    return subscriptions;
  }

  void ended(LiveSubscription subscription) {
    subscriptions.remove(subscription);
  }
}
