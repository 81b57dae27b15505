package io.github.kiwoomjava.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One connection to Redis, made when first needed. It never waits longer than the timeout, and a
 * connection on which an answer stayed out is given up: it may be dead without saying so.
 */
final class RedisLink implements AutoCloseable {
  private static final long PAUSE = Duration.ofMillis(300).toNanos();

  private final AbstractRedisClient client;
  private final Duration timeout;
  private final LinkState state;

  // guarded by this
  private @Nullable StatefulConnection<byte[], byte[]> connection;
  private @Nullable RedisException refusal;
  private long refusedAt;
  private boolean closed;

  RedisLink(AbstractRedisClient client, Duration timeout, LinkState state) {
    this.client = client;
    this.timeout = timeout;
    this.state = state;
  }

  /** Another connection to the same Redis, for what blocks it. */
  RedisLink another(Duration timeout) {
    return new RedisLink(client, timeout, state);
  }

  /** Runs a script. */
  List<Object> run(RedisScript script, byte[][] keys, byte[][] arguments) {
    try {
      return ask(redis -> script.byDigest(redis, keys, arguments));
    } catch (RedisNoScriptException e) {
      return ask(redis -> script.bySource(redis, keys, arguments));
    }
  }

  /**
   * Asks something and waits for the answer.
   *
   * @throws RedisLostException if there is none
   * @throws RedisException if Redis refuses
   */
  <T> T ask(Function<RedisClusterAsyncCommands<byte[], byte[]>, RedisFuture<T>> question) {
    StatefulConnection<byte[], byte[]> open = open();
    RedisFuture<T> answer = null;
    try {
      answer = question.apply(commands(open));
      T value = await(answer);
      state.answered();
      return value;
    } catch (TimeoutException e) {
      answer.cancel(true);
      giveUp(open);
      throw lost("Redis did not answer within " + timeout.toMillis() + " ms", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof RedisCommandTimeoutException) {
        giveUp(open);
      }
      throw explain(cause == null ? e : cause);
    } catch (RedisException e) {
      throw explain(e);
    }
  }

  /** Others may wait for the same answer, so that an interrupt only counts afterwards. */
  private <T> T await(RedisFuture<T> answer) throws ExecutionException, TimeoutException {
    long end = System.nanoTime() + timeout.toNanos();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return answer.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Redis's own refusals are no loss, but those of a server that starts, ends or has no master. */
  private RuntimeException explain(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    boolean passing = message.matches("(?s)(LOADING|CLUSTERDOWN|MASTERDOWN|TRYAGAIN|READONLY).*");
    if (failure instanceof io.lettuce.core.RedisCommandExecutionException refused && !passing) {
      state.answered();
      return refused;
    }
    return lost("Redis cannot be asked: " + message, failure);
  }

  private RedisLostException lost(String message, Throwable cause) {
    state.lost(message);
    return new RedisLostException(message, cause);
  }

  private static RedisClusterAsyncCommands<byte[], byte[]> commands(
      StatefulConnection<byte[], byte[]> open) {
    return open instanceof StatefulRedisClusterConnection<byte[], byte[]> cluster
        ? cluster.async()
        : ((StatefulRedisConnection<byte[], byte[]>) open).async();
  }

  private synchronized StatefulConnection<byte[], byte[]> open() {
    if (closed || state.isClosed()) {
      throw new RedisLostException(
          "The connection to Redis is closed", new IllegalStateException("closed"));
    }
    StatefulConnection<byte[], byte[]> existing = connection;
    if (existing != null) {
      return existing;
    }
    RedisException last = refusal;
    if (last != null && System.nanoTime() - refusedAt < PAUSE) {
      throw lost("Redis cannot be reached: " + words(last), last);
    }
    try {
      StatefulConnection<byte[], byte[]> made =
          client instanceof RedisClusterClient cluster
              ? cluster.connect(ByteArrayCodec.INSTANCE)
              : ((RedisClient) client).connect(ByteArrayCodec.INSTANCE);
      made.setTimeout(timeout);
      connection = made;
      refusal = null;
      return made;
    } catch (RedisException e) {
      refusal = e;
      refusedAt = System.nanoTime();
      throw lost("Redis cannot be reached: " + words(e), e);
    }
  }

  private static String words(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  /** The next question makes another connection. */
  void giveUp() {
    StatefulConnection<byte[], byte[]> open;
    synchronized (this) {
      open = connection;
    }
    if (open != null) {
      giveUp(open);
    }
  }

  private void giveUp(StatefulConnection<byte[], byte[]> open) {
    synchronized (this) {
      if (connection == open) {
        connection = null;
      }
    }
    var unused = open.closeAsync();
  }

  /** Nothing is asked any more; the client ends its connections. */
  @Override
  public synchronized void close() {
    closed = true;
  }
}
