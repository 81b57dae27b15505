package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.api.CallInfo;
import io.github.kiwoomjava.runtime.api.OrderResult;
import io.github.kiwoomjava.runtime.auth.AccessToken;
import io.github.kiwoomjava.runtime.error.ApiException;
import io.github.kiwoomjava.runtime.error.AuthenticationException;
import io.github.kiwoomjava.runtime.error.CallInterruptedException;
import io.github.kiwoomjava.runtime.error.CallTimeoutException;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.error.RateLimitedException;
import io.github.kiwoomjava.runtime.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An order on its way: one try, and then an honest account of what is known. */
final class OrderTask<R> extends CompletableFuture<OrderResult<R>> {
  private static final String TOKEN_INVALID = "8005";

  private final Engine engine;
  private final ApiRequest<R> request;
  private final Deadline deadline;
  private final CallInfo call;
  private final CallEvents events;
  private final CallEnd end;
  private final Attempt<R> attempt;
  private final Consumer<String> stop = this::stop;

  OrderTask(Engine engine, ApiRequest<R> request, Duration timeout, @Nullable Thread waiting) {
    this.engine = engine;
    this.request = request;
    this.deadline = new Deadline(engine.config().scheduler(), timeout);
    this.call = engine.number(request.operation());
    this.events = new CallEvents(call, engine.config().listeners(), engine.secrets());
    this.end = new CallEnd(events, deadline, waiting != null, 0);
    this.attempt = new Attempt<>(engine, call, request, deadline, events, waiting, this::ended);
  }

  OrderTask<R> start() {
    events.started();
    try {
      Scheduler.Cancellable timer =
          engine.config().scheduler().schedule(deadline.timeout(), this::timeUp);
      engine.register(stop);
      var unused =
          whenComplete(
              (result, failure) -> {
                timer.cancel();
                engine.unregister(stop);
                attempt.abort();
                if (end.claim()) { // by whoever holds the future, mostly by cancelling it
                  end.tell(cause(result, failure), () -> {});
                }
              });
      attempt.start();
    } catch (RuntimeException | Error e) { // the user's scheduler
      boolean left = attempt.abort();
      KiwoomException cause = engine.explain(call.operation().id(), e, left);
      end(left ? unknown(cause) : new OrderResult.Rejected<>(cause));
    }
    return this;
  }

  private void end(OrderResult<R> result) {
    if (end.claim()) {
      end.tell(cause(result, null), () -> complete(result));
    }
  }

  private @Nullable KiwoomException cause(
      @Nullable OrderResult<R> result, @Nullable Throwable failure) {
    if (result instanceof OrderResult.Rejected<R> rejected) {
      return rejected.cause();
    }
    return result instanceof OrderResult.Unknown<R> unknown
        ? unknown.cause()
        : Tasks.asKiwoom(call, failure);
  }

  private void ended(@Nullable Answer<R> answer, @Nullable KiwoomException failure) {
    if (answer != null && answer.certain()) {
      end(new OrderResult.Accepted<>(answer.response()));
    } else if (answer != null || failure == null) {
      end(
          unknown(
              new CallInterruptedException(
                  call.operation().id(),
                  "the answer does not say clearly that the order was taken",
                  true)));
    } else {
      forgetToken(failure);
      boolean surelyNot = !attempt.mayHaveLeft() || isCertain(failure);
      end(surelyNot ? new OrderResult.Rejected<>(failure) : unknown(failure));
    }
  }

  /** The next order shall not fail the same way. This one is not repeated. */
  private void forgetToken(KiwoomException failure) {
    AccessToken token = attempt.token();
    if (token != null && isTokenInvalid(failure)) {
      var unused = engine.tokens().rejected(token);
    }
  }

  private static boolean isTokenInvalid(KiwoomException failure) {
    return failure instanceof AuthenticationException rejected
        && TOKEN_INVALID.equals(rejected.code());
  }

  /**
   * Whether the answer leaves no doubt that there is no order: a well-formed one with a return code
   * that is not 0. Not if the server itself failed; nor if the token was called invalid, or the
   * rate too high in anything but the one known form, for such answers may come from a gateway that
   * passed the order on.
   */
  private static boolean isCertain(KiwoomException failure) {
    if (!(failure instanceof ApiException answer)
        || answer.error().status() >= 500
        || answer.error().returnCode() == null
        || answer.error().returnCode() == 0
        || isTokenInvalid(failure)) {
      return false;
    }
    return !(failure instanceof RateLimitedException)
        || (answer.error().status() == 429
            && answer.error().returnCode() == 5
            && answer.code() != null);
  }

  private void timeUp() {
    if (end.isClaimed()) {
      end.hurry(); // a listener keeps the caller waiting
      return;
    }
    boolean left = attempt.abort();
    KiwoomException cause =
        new CallTimeoutException(
            call.operation().id(),
            "no answer within " + deadline.timeout().toMillis() / 1000.0 + " s",
            left,
            null);
    end(left ? unknown(cause) : new OrderResult.Rejected<>(cause));
    end.hurry();
  }

  private void stop(String reason) {
    boolean left = attempt.abort();
    KiwoomException cause = new CallInterruptedException(call.operation().id(), reason, left);
    end(left ? unknown(cause) : new OrderResult.Rejected<>(cause));
    end.hurry();
  }

  /** Ends the waiting of an interrupted thread. */
  OrderResult<R> giveUp() {
    stop("the calling thread was interrupted");
    return join();
  }

  private OrderResult<R> unknown(KiwoomException cause) {
    Instant left = attempt.sentAt();
    Instant sentAt = left == null ? engine.now() : left;
    return new OrderResult.Unknown<>(
        call.operation().id(),
        request.request(),
        sentAt,
        cause,
        new ListingLookup(engine, request, sentAt));
  }
}
