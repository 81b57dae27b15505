package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.auth.AccessToken;
import io.github.kiwoomjava.runtime.error.ApiException;
import io.github.kiwoomjava.runtime.error.CallInterruptedException;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.error.RealtimeErrors;
import io.github.kiwoomjava.runtime.error.RealtimeException;
import io.github.kiwoomjava.runtime.time.Scheduler;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to a link that is logged in: token, connection, LOGIN. Confined to the connection's
 * tasks.
 */
final class Handshake {
  private static final Logger LOG = LoggerFactory.getLogger(Handshake.class);

  /** What comes of it. */
  interface Outcome {
    /** The server has let us in. */
    void loggedIn();

    /** The token was no good, and another one can be had now. */
    void again();

    /** It did not work this time. */
    void lost(Link link, String reason);

    /** It will never work. */
    void fail(KiwoomException reason);
  }

  private final URI uri;
  private final SessionParts parts;
  private final SerialTasks tasks;
  private final Outcome outcome;
  private final TokenRenewal renewal = new TokenRenewal();
  private @Nullable Link link;
  private @Nullable AccessToken token;
  private Scheduler.Cancellable tokenTimer = () -> {};

  Handshake(URI uri, SessionParts parts, SerialTasks tasks, Outcome outcome) {
    this.uri = uri;
    this.parts = parts;
    this.tasks = tasks;
    this.outcome = outcome;
  }

  /** Begins, and forgets what was begun before. */
  void begin(Link attempt) {
    link = attempt;
    token = null;
    Duration timeout = parts.options().answerTimeout();
    tokenTimer.cancel();
    tokenTimer =
        parts
            .context()
            .scheduler()
            .schedule(timeout, () -> tasks.execute(() -> noToken(attempt, timeout)));
    var unused =
        tokenOfUsers()
            .whenComplete(
                (good, failure) -> tasks.execute(() -> tokenCame(attempt, good, failure)));
  }

  /** Their clock and their store have a part in it. */
  private CompletableFuture<AccessToken> tokenOfUsers() {
    try {
      return parts.context().token();
    } catch (Throwable e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Whatever holds it up: the next attempt takes it if it is there by then. */
  private void noToken(Link attempt, Duration timeout) {
    if (attempt == link && token == null) {
      outcome.lost(attempt, "no access token within " + timeout.toSeconds() + " s");
    }
  }

  /** Forgets what was begun. */
  void forget() {
    tokenTimer.cancel();
    link = null;
    token = null;
  }

  private void tokenCame(Link attempt, @Nullable AccessToken good, @Nullable Throwable failure) {
    if (attempt != link) {
      return;
    }
    tokenTimer.cancel();
    if (good != null) {
      token = good;
      attempt.open(uri);
      return;
    }
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof KiwoomException known && isFinal(known)) {
      outcome.fail(known);
    } else {
      outcome.lost(attempt, "no access token: " + (cause == null ? "" : Link.words(cause)));
    }
  }

  /** Wrong keys stay wrong; a server that fails does not. */
  private static boolean isFinal(KiwoomException failure) {
    return failure instanceof CallInterruptedException
        || (failure instanceof ApiException answer
            && RealtimeErrors.isFinal(answer.error().returnCode(), answer.error().message()));
  }

  /** The link can be talked over. */
  void opened(Link opened) {
    AccessToken current = token;
    if (opened == link && current != null) {
      opened.ask(
          new Request(
              "LOGIN",
              Messages.login(current.reveal()),
              answer -> answered(opened, current, answer)));
    }
  }

  private void answered(Link opened, AccessToken used, Answer answer) {
    if (answer.isGood()) {
      renewal.loggedIn();
      outcome.loggedIn();
      return;
    }
    RealtimeException refusal = answer.refusal("LOGIN", "the login");
    if (answer.isDeadToken() && renewal.mayRenew(parts.context().scheduler().nanoTime())) {
      LOG.info("{}: the token is not valid any more; logging in with another one", uri);
      parts.context().rejected(used);
      outcome.again();
    } else if (RealtimeErrors.isFinal(answer.returnCode(), answer.message())) {
      outcome.fail(refusal);
    } else {
      outcome.lost(opened, String.valueOf(refusal.getMessage()));
    }
  }
}
