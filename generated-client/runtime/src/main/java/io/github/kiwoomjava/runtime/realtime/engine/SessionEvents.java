package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.realtime.SessionListener;
import io.github.kiwoomjava.runtime.realtime.SubscriptionOptions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells session listeners what happens, in order, without waiting for them. */
public final class SessionEvents {
  private static final Logger LOG = LoggerFactory.getLogger(SessionEvents.class);
  private static final int MOST_WAITING = 4_096;
  private static final int MOST_LOGGED = 200;

  private final ListenerThreads threads;
  private final Map<SessionListener, EventQueue<Runnable>> queues = new ConcurrentHashMap<>();
  private final Set<String> logged = ConcurrentHashMap.newKeySet();

  SessionEvents(ListenerThreads threads, List<SessionListener> first) {
    this.threads = threads;
    first.forEach(this::add);
  }

  public void add(SessionListener listener) {
    queues.computeIfAbsent(listener, same -> newQueue());
  }

  public void remove(SessionListener listener) {
    EventQueue<Runnable> queue = queues.remove(listener);
    if (queue != null) {
      queue.cancel();
    }
  }

  /** Each has its own, so that one that blocks holds up no other. */
  private EventQueue<Runnable> newQueue() {
    SubscriptionOptions options = SubscriptionOptions.DEFAULT.withCapacity(MOST_WAITING);
    return new EventQueue<>(
        threads,
        new EventBuffer.All<>(options, true),
        options,
        Long.MAX_VALUE,
        new EventSink<>() {
          @Override
          public void event(Runnable event) {
            event.run();
          }

          @Override
          public void threw(Throwable failure) {
            LOG.warn("A session listener failed", failure);
          }
        });
  }

  /** One listener's exception does not keep the others from hearing it. */
  void tell(Consumer<SessionListener> event) {
    queues.forEach((listener, queue) -> queue.offer(() -> event.accept(listener)));
  }

  /** Something that is not as it should be. Logged once, since it may come with every message. */
  void problem(String path, String problem) {
    if (logged.size() < MOST_LOGGED && logged.add(path + problem)) {
      LOG.warn("{}: {}", path, problem);
    }
    tell(listener -> listener.problem(path, problem));
  }

  public Collection<EventQueue<Runnable>> queues() {
    return queues.values();
  }
}
