package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.api.CallInfo;
import io.github.kiwoomjava.runtime.auth.AccessToken;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.error.RateLimitedException;
import io.github.kiwoomjava.runtime.error.TransportException;
import io.github.kiwoomjava.runtime.time.Scheduler;
import io.github.kiwoomjava.runtime.transport.HttpCall;
import io.github.kiwoomjava.runtime.transport.HttpReply;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One try of one call: get a token, wait for the turn, send, read. It sends once or not at all, and
 * knows which.
 */
final class Attempt<R> {
  private final Engine engine;
  private final CallInfo call;
  private final ApiRequest<R> request;
  private final Deadline deadline;
  private final CallEvents events;
  private final @Nullable Thread waiting;
  private final BiConsumer<@Nullable Answer<R>, @Nullable KiwoomException> done;

  // guarded by this
  private boolean over;
  private boolean provenUnsent;
  private @Nullable Runnable breakOff;
  private @Nullable HttpCall http;
  private @Nullable Instant sentAt;
  private @Nullable AccessToken token;

  /**
   * A try.
   *
   * @param waiting a thread that does nothing but wait for this, or null
   * @param done called once, unless the try is aborted
   */
  Attempt(
      Engine engine,
      CallInfo call,
      ApiRequest<R> request,
      Deadline deadline,
      CallEvents events,
      @Nullable Thread waiting,
      BiConsumer<@Nullable Answer<R>, @Nullable KiwoomException> done) {
    this.engine = engine;
    this.call = call;
    this.request = request;
    this.deadline = deadline;
    this.events = events;
    // A pacer or sender of the user's may block, and whoever waits must notice when time is up.
    this.waiting = engine.config().ownParts() ? waiting : null;
    this.done = done;
  }

  void start() {
    if (!request.needsToken()) {
      step(() -> pace(null), engine.config().ownPacer());
      return;
    }
    var unused =
        engine
            .tokens()
            .current()
            .whenComplete(
                (fresh, failure) -> {
                  if (failure != null) {
                    end(null, engine.explain(call.operation().id(), failure, false));
                  } else {
                    step(() -> pace(fresh), engine.config().ownPacer());
                  }
                });
  }

  private void pace(@Nullable AccessToken fresh) {
    Duration wait;
    synchronized (this) {
      if (over) {
        return; // an aborted call takes no turn
      }
      token = fresh;
    }
    wait = engine.reserve(request.operation().id(), deadline.remaining());
    if (wait.isZero()) {
      step(this::send, engine.config().ownSender());
      return;
    }
    events.waited(wait);
    Scheduler.Cancellable turn =
        engine.turns(request.operation().id()).await(wait, () -> guarded(this::send));
    breakOffWith(turn::cancel);
  }

  /** Takes a step here, or, where it goes through a part of the user's, on a thread of its own. */
  private void step(Runnable step, boolean own) {
    if (own) {
      guarded(step);
    } else {
      engine.config().listeners().callbacks().apart(() -> guarded(step));
    }
  }

  /** Whatever a step throws ends the try: nobody must be left waiting. */
  private void guarded(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | Error e) {
      end(null, engine.explain(call.operation().id(), e, mayHaveLeft()));
    }
  }

  private void send() {
    HttpCall fresh =
        new HttpCall(
            engine.uri(request.operation().path()), headers(), request.body(), request.isOrder());
    Instant now = engine.now();
    synchronized (this) {
      if (over) {
        return;
      }
      http = fresh;
      sentAt = now;
    }
    if (Thread.currentThread() == waiting) {
      sendAndWait(fresh);
      return;
    }
    CompletableFuture<HttpReply> exchange;
    try {
      exchange = engine.config().sender().send(fresh);
    } catch (RuntimeException | Error e) {
      received(fresh, null, e); // it may have been sent before that
      return;
    }
    breakOffWith(() -> exchange.cancel(true));
    var unused = exchange.whenComplete((reply, failure) -> received(fresh, reply, failure));
  }

  /** On a thread that would wait anyway. */
  private void sendAndWait(HttpCall fresh) {
    Interruption interruption = new Interruption();
    breakOffWith(interruption::interrupt);
    HttpReply reply = null;
    Throwable failure = null;
    try {
      reply = engine.config().sender().sendAndWait(fresh);
    } catch (InterruptedException | IOException | RuntimeException | Error e) {
      failure = e;
    }
    interruption.end(failure instanceof InterruptedException);
    received(fresh, reply, failure);
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", "application/json;charset=UTF-8");
    headers.put("api-id", request.operation().id());
    AccessToken bearer;
    synchronized (this) {
      bearer = token;
    }
    if (bearer != null) {
      headers.put("authorization", "Bearer " + bearer.reveal());
    }
    String key = request.key();
    if (key != null) {
      headers.put("cont-yn", "Y");
      headers.put("next-key", key);
    }
    return headers;
  }

  private void received(HttpCall sent, @Nullable HttpReply reply, @Nullable Throwable failure) {
    if (reply == null) {
      Throwable cause = failure == null ? new IllegalStateException("no answer") : failure;
      boolean left = !sent.seal() && !isCertificateRefused(cause);
      synchronized (this) {
        provenUnsent = !left;
      }
      end(null, engine.explain(call.operation().id(), cause, left));
      return;
    }
    String named = reply.header("api-id");
    String own = request.operation().id();
    if (named != null && !named.isBlank() && !named.strip().equals(own)) {
      end(
          null,
          new TransportException(
              own,
              "an answer came that belongs to another operation; it was not used",
              true,
              null));
      return;
    }
    Answer<R> answer;
    try {
      answer = engine.reader().read(request, reply, events.problems());
    } catch (RateLimitedException e) {
      engine.limited(request.operation().id(), e.permittedPerSecond());
      end(null, e);
      return;
    } catch (KiwoomException e) {
      end(null, e);
      return;
    } catch (RuntimeException | Error e) {
      // a decoder's fault, which must not leave the caller waiting
      end(
          null,
          new TransportException(
              call.operation().id(), "the answer could not be taken in: " + e, true, e));
      return;
    }
    end(answer, null);
  }

  private void end(@Nullable Answer<R> answer, @Nullable KiwoomException failure) {
    synchronized (this) {
      if (over) {
        return;
      }
      over = true;
    }
    done.accept(answer, failure);
  }

  private void breakOffWith(Runnable action) {
    boolean late;
    synchronized (this) {
      late = over;
      breakOff = action;
    }
    if (late) {
      breakOff(action);
    }
  }

  private void breakOff(Runnable action) {
    if (engine.config().ownSender()) {
      action.run();
    } else {
      engine.config().listeners().callbacks().apart(action); // the user's sender may block in it
    }
  }

  /**
   * Gives the try up.
   *
   * @return whether any of the request may have left
   */
  boolean abort() {
    Runnable action;
    HttpCall sent;
    synchronized (this) {
      over = true;
      action = breakOff;
      sent = http;
    }
    boolean left = sent != null && !sent.seal();
    if (action != null) {
      breakOff(action);
    }
    return left;
  }

  /**
   * The JDK may hand the body to TLS before the handshake is over. If it is our side that ends the
   * handshake, TLS has not sent it.
   */
  private static boolean isCertificateRefused(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException) {
        return true;
      }
    }
    return false;
  }

  /** Whether any of the request may have left. */
  synchronized boolean mayHaveLeft() {
    return !provenUnsent && http != null && http.handedOver();
  }

  /** The token that was used, or null if there was none yet. */
  synchronized @Nullable AccessToken token() {
    return token;
  }

  /** When it was handed to the connection, or null if it was not. */
  synchronized @Nullable Instant sentAt() {
    return sentAt;
  }
}
