package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.runtime.realtime.SessionListener;
import io.github.kiwoomjava.runtime.realtime.session.BaseRealtimeSession;
import java.util.function.Consumer;

/** What the parts of a relay share. */
record RelayParts(
    RedisLink redis,
    RelayKeys keys,
    String path,
    RedisClock clock,
    SealerCache sealers,
    StreamLog log,
    RelayLimits limits,
    Source source) {
  /** Opens the real session. */
  interface Source {
    /**
     * Opens one.
     *
     * @param messages hears the server's messages before the session does
     */
    BaseRealtimeSession open(Consumer<byte[]> messages, SessionListener listener);
  }

  static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
