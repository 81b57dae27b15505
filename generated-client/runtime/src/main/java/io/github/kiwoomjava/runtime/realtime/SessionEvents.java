package io.github.kiwoomjava.runtime.realtime;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells session listeners what happens, in order, without waiting for them. */
final class SessionEvents {
  private static final Logger LOG = LoggerFactory.getLogger(SessionEvents.class);
  private static final int MOST_WAITING = 4_096;
  private static final int MOST_LOGGED = 200;

  private final List<SessionListener> listeners = new CopyOnWriteArrayList<>();
  private final Set<String> logged = ConcurrentHashMap.newKeySet();
  private final EventQueue<Runnable> queue;

  SessionEvents(ListenerThreads threads, List<SessionListener> first) {
    listeners.addAll(first);
    SubscriptionOptions options = SubscriptionOptions.DEFAULT.withCapacity(MOST_WAITING);
    queue =
        new EventQueue<>(
            threads,
            new EventBuffer.All<>(MOST_WAITING, true),
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

  void add(SessionListener listener) {
    listeners.add(listener);
  }

  void remove(SessionListener listener) {
    listeners.remove(listener);
  }

  /** One listener's exception does not keep the others from hearing it. */
  void tell(Consumer<SessionListener> event) {
    for (SessionListener listener : listeners) {
      queue.offer(() -> event.accept(listener));
    }
  }

  /** Something that is not as it should be. Logged once, since it may come with every message. */
  void problem(String path, String problem) {
    if (logged.size() < MOST_LOGGED && logged.add(path + problem)) {
      LOG.warn("{}: {}", path, problem);
    }
    tell(listener -> listener.problem(path, problem));
  }

  EventQueue<Runnable> queue() {
    return queue;
  }
}
