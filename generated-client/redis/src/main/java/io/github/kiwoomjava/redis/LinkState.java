package io.github.kiwoomjava.redis;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether Redis answers, said once each time that it changes. */
final class LinkState {
  private static final Logger LOG = LoggerFactory.getLogger(KiwoomRedis.class);

  private final List<RedisListener> listeners;
  private volatile boolean lost;
  private volatile boolean closed;

  LinkState(List<RedisListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  /** Nothing is asked any more, on any connection. */
  void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }

  void answered() {
    if (lost && change(false)) {
      LOG.info("Redis answers again");
      tell(RedisListener::back);
    }
  }

  void lost(String reason) {
    if (!lost && !closed && change(true)) {
      LOG.warn(
          "Redis is lost ({}); tokens that are at hand are used, and calls keep to this process's"
              + " share of the rates until it is back",
          reason);
      tell(listener -> listener.lost(reason));
    }
  }

  private synchronized boolean change(boolean now) {
    boolean changed = lost != now;
    lost = now;
    return changed;
  }

  private void tell(Consumer<RedisListener> news) {
    for (RedisListener listener : listeners) {
      try {
        news.accept(listener);
      } catch (Throwable e) {
        LOG.warn("A Redis listener failed", e);
      }
    }
  }
}
