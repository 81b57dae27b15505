package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.api.Call;
import io.github.kiwoomjava.runtime.auth.AccessToken;
import io.github.kiwoomjava.runtime.auth.TokenKey;
import io.github.kiwoomjava.runtime.error.CallInterruptedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shares one valid token among all calls. However many ask, at most one issue is under way, and
 * they get the token in the order of asking.
 */
public final class TokenService {
  private static final Logger LOG = LoggerFactory.getLogger(Call.class);
  private static final String NOT_ISSUED = "no access token could be had; the call was not sent";
  private static final Duration REVOKE_TIMEOUT = Duration.ofSeconds(5);

  private static final long LEAST_BETWEEN_REJECTIONS = Duration.ofMinutes(1).toNanos();

  private final Engine engine;
  private final TokenKey key;
  private final TokenIssuer issuer;
  private final ExecutorService executor;

  // guarded by this
  private final Queue<CompletableFuture<AccessToken>> waiting = new ArrayDeque<>();
  private @Nullable AccessToken token;
  private @Nullable AccessToken rejected;
  private boolean renewing;
  private boolean replaced;
  private long replacedAt;

  TokenService(Engine engine, TokenKey key) {
    this.engine = engine;
    this.key = key;
    this.issuer = new TokenIssuer(engine);
    this.executor =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "kiwoom-token");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** A token that should be valid. */
  public CompletableFuture<AccessToken> current() {
    CompletableFuture<AccessToken> asked = new CompletableFuture<>();
    synchronized (this) {
      if (!renewing && token != null && isUsable(token)) {
        return CompletableFuture.completedFuture(token);
      }
      waiting.add(asked);
      if (renewing) {
        return asked;
      }
      renewing = true;
    }
    try {
      executor.execute(this::renew);
    } catch (RejectedExecutionException e) {
      fail(new CallInterruptedException("", "the client is closed", false));
    } catch (RuntimeException | Error e) { // no thread could be had
      fail(e);
    }
    return asked;
  }

  /**
   * The server did not take this token. Only the first to say so makes a difference, and only once
   * a minute: a server that takes none must not be asked for one after the other.
   *
   * @return whether there is, or will be, another one to try
   */
  public synchronized boolean rejected(AccessToken bad) {
    if (token == null || !token.isSameAs(bad)) {
      return true;
    }
    long now = engine.config().scheduler().nanoTime();
    if (replaced && now - replacedAt < LEAST_BETWEEN_REJECTIONS) {
      return false;
    }
    replaced = true;
    replacedAt = now;
    token = null;
    rejected = bad;
    return true;
  }

  private synchronized boolean isUsable(AccessToken candidate) {
    Instant now = engine.now();
    return now.isBefore(candidate.renewAt()) && !isRejected(candidate);
  }

  private synchronized boolean isRejected(AccessToken candidate) {
    return rejected != null && rejected.isSameAs(candidate);
  }

  private void renew() {
    AccessToken fresh = null;
    Throwable failure = null;
    try {
      fresh = engine.config().tokens().update(key, this::next);
    } catch (RuntimeException | Error e) { // the user's store or listener
      failure = e;
    }
    try {
      settle(fresh, failure);
    } catch (RuntimeException | Error e) { // the user's clock, or no memory
      fail(e);
    }
  }

  private void settle(@Nullable AccessToken fresh, @Nullable Throwable failure) {
    AccessToken next = fresh;
    synchronized (this) {
      if (next == null && token != null && isUnexpired(token)) {
        LOG.warn(
            "The access token could not be renewed; the old one is used until it expires: {}",
            engine.secrets().clean(String.valueOf(failure)));
        next = token;
      }
      if (next != null) {
        token = next;
        rejected = null; // the server may hand out the same token again, now valid
      }
    }
    if (next != null) {
      engine.secrets().remember(next);
    }
    if (next == null) {
      fail(failure == null ? new IllegalStateException(NOT_ISSUED) : failure);
    } else {
      handOut(next);
    }
  }

  private boolean isUnexpired(AccessToken candidate) {
    return engine.now().isBefore(candidate.expiresAt());
  }

  /** Another process may have renewed it already. */
  private AccessToken next(@Nullable AccessToken stored) {
    return stored != null && isUsable(stored) ? stored : issuer.issue();
  }

  /** One after the other, so that whoever asks meanwhile comes after them. */
  private void handOut(AccessToken fresh) {
    while (true) {
      CompletableFuture<AccessToken> asked;
      synchronized (this) {
        asked = waiting.poll();
        if (asked == null) {
          renewing = false;
          return;
        }
      }
      asked.complete(fresh);
    }
  }

  /** All at once: whoever asks from now on gets a new try and no old failure. */
  private void fail(Throwable failure) {
    List<CompletableFuture<AccessToken>> all;
    synchronized (this) {
      all = List.copyOf(waiting);
      waiting.clear();
      renewing = false;
    }
    all.forEach(asked -> asked.completeExceptionally(failure));
  }

  /**
   * Gives the token back, if there is one, and waits for that for some seconds at most. Failures
   * are logged: it expires anyway.
   */
  public void revoke() {
    AccessToken current;
    synchronized (this) {
      current = token;
      token = null;
    }
    if (current == null) {
      return;
    }
    try {
      executor
          .submit(
              () -> {
                engine.config().tokens().remove(key, current);
                issuer.revoke(current, REVOKE_TIMEOUT);
              })
          .get(REVOKE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      LOG.warn(
          "The access token could not be revoked; it expires by itself: {}",
          engine.secrets().clean(String.valueOf(e)));
    }
  }

  public void close() {
    executor.shutdownNow();
  }
}
