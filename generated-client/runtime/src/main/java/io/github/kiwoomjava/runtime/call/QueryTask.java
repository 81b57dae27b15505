package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.api.CallInfo;
import io.github.kiwoomjava.runtime.auth.AccessToken;
import io.github.kiwoomjava.runtime.error.AuthenticationException;
import io.github.kiwoomjava.runtime.error.CallInterruptedException;
import io.github.kiwoomjava.runtime.error.CallTimeoutException;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.error.RateLimitedException;
import io.github.kiwoomjava.runtime.time.Scheduler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A call that may be repeated, until there is a good answer, a failure that will not pass, or no
 * time left.
 */
final class QueryTask<R, T> extends CompletableFuture<T> {
  private static final String TOKEN_INVALID = "8005";

  private final Engine engine;
  private final ApiRequest<R> request;
  private final Deadline deadline;
  private final boolean repeatable;
  private final Function<Answer<R>, T> result;
  private final @Nullable Thread waiting;
  private final CallInfo call;
  private final CallEvents events;
  private final CallEnd end;
  private final Consumer<String> stop = this::stop;

  // guarded by this
  private Attempt<R> attempt;
  private Scheduler.@Nullable Cancellable pause;
  private int tries;
  private int limits;
  private boolean renewed;
  private @Nullable KiwoomException last;

  /**
   * A call.
   *
   * @param page its number among the pages of a sequence, or 0 if it belongs to none
   * @param waiting the thread that waits for it, or null if the future is handed out
   */
  QueryTask(
      Engine engine,
      ApiRequest<R> request,
      int page,
      Duration timeout,
      boolean repeatable,
      @Nullable Thread waiting,
      Function<Answer<R>, T> result) {
    this.engine = engine;
    this.request = request;
    this.deadline = new Deadline(engine.config().scheduler(), timeout);
    this.repeatable = repeatable;
    this.waiting = waiting;
    this.result = result;
    this.call = engine.number(request.operation());
    this.events = new CallEvents(call, engine.config().listeners(), engine.secrets());
    this.end = new CallEnd(events, deadline, waiting != null, page);
    this.attempt = newAttempt();
  }

  /** Begins; the future completes by itself. */
  QueryTask<R, T> start() {
    events.started();
    try {
      Scheduler.Cancellable timer =
          engine.config().scheduler().schedule(deadline.timeout(), this::timeUp);
      engine.register(stop);
      var unused =
          whenComplete(
              (value, failure) -> {
                timer.cancel();
                engine.unregister(stop);
                abort();
                if (end.claim()) { // by whoever holds the future, mostly by cancelling it
                  end.tell(Tasks.asKiwoom(call, failure), () -> {});
                }
              });
      first().start();
    } catch (RuntimeException | Error e) { // the user's scheduler
      fail(engine.explain(call.operation().id(), e, abort()));
    }
    return this;
  }

  private synchronized Attempt<R> first() {
    return attempt;
  }

  private Attempt<R> newAttempt() {
    return new Attempt<>(engine, call, request, deadline, events, waiting, this::ended);
  }

  private void next() {
    Attempt<R> fresh = newAttempt();
    synchronized (this) {
      if (isDone()) {
        return;
      }
      attempt = fresh;
    }
    fresh.start();
  }

  private void ended(@Nullable Answer<R> answer, @Nullable KiwoomException failure) {
    if (answer != null) {
      succeed(answer);
      return;
    }
    KiwoomException problem = failure == null ? unexplained() : failure;
    Duration delay = delayBeforeNext(problem);
    if (delay == null) {
      fail(problem);
    } else if (delay.compareTo(deadline.remaining()) >= 0) {
      fail(timeout(false, problem));
    } else {
      events.retried(problem, delay);
      if (delay.isZero()) {
        next();
      } else {
        Scheduler.Cancellable timer = engine.config().scheduler().schedule(delay, this::next);
        synchronized (this) {
          pause = timer;
        }
      }
    }
  }

  private void succeed(Answer<R> answer) {
    T value;
    try {
      value = result.apply(answer);
    } catch (RuntimeException | Error e) {
      fail(e); // better than a caller that waits for ever
      return;
    }
    if (end.claim()) {
      end.tell(null, () -> complete(value));
    }
  }

  private void fail(Throwable failure) {
    if (end.claim()) {
      end.tell(Tasks.asKiwoom(call, failure), () -> completeExceptionally(failure));
    }
  }

  private KiwoomException unexplained() {
    return new CallInterruptedException(call.operation().id(), "it ended without answer", true);
  }

  /** How long to wait before the next try, or null if there will be none. */
  private synchronized @Nullable Duration delayBeforeNext(KiwoomException failure) {
    last = failure;
    if (!repeatable || !failure.operation().equals(call.operation().id())) {
      return null; // where no token could be had, that was tried again already
    }
    if (failure instanceof RateLimitedException) {
      limits++;
      return limits < Retries.MOST_LIMITS ? Duration.ZERO : null; // the pacer makes it wait
    }
    AccessToken token = attempt.token();
    if (failure instanceof AuthenticationException rejected
        && TOKEN_INVALID.equals(rejected.code())
        && token != null) {
      boolean again = engine.tokens().rejected(token) && !renewed;
      renewed = true;
      return again ? Duration.ZERO : null;
    }
    tries++;
    return Retries.mayPass(failure) && tries < engine.config().mostTries()
        ? Retries.delay(tries)
        : null;
  }

  private void timeUp() {
    if (!end.isClaimed()) {
      boolean left = abort();
      fail(timeout(left, null));
    }
    end.hurry();
  }

  private CallTimeoutException timeout(boolean left, @Nullable KiwoomException problem) {
    KiwoomException cause;
    synchronized (this) {
      cause = problem == null ? last : problem;
    }
    CallTimeoutException timeout =
        new CallTimeoutException(
            call.operation().id(),
            "no answer within %s s%s"
                .formatted(
                    deadline.timeout().toMillis() / 1000.0,
                    cause == null ? "" : "; before that: " + cause.getMessage()),
            left,
            cause);
    return timeout;
  }

  private void stop(String reason) {
    boolean left = abort();
    fail(new CallInterruptedException(call.operation().id(), reason, left));
    end.hurry();
  }

  private boolean abort() {
    Attempt<R> current;
    Scheduler.Cancellable timer;
    synchronized (this) {
      current = attempt;
      timer = pause;
    }
    if (timer != null) {
      timer.cancel();
    }
    return current.abort();
  }
}
