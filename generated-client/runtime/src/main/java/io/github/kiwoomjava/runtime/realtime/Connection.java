package io.github.kiwoomjava.runtime.realtime;

import io.github.kiwoomjava.runtime.auth.AccessToken;
import io.github.kiwoomjava.runtime.error.ApiException;
import io.github.kiwoomjava.runtime.error.CallInterruptedException;
import io.github.kiwoomjava.runtime.error.DecodingException;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.error.RealtimeErrors;
import io.github.kiwoomjava.runtime.error.RealtimeException;
import io.github.kiwoomjava.runtime.time.Scheduler;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A path of the server, and what is wanted there: connects when something is, and again whenever
 * the link is lost. All that is not said to be thread-safe runs as serial tasks.
 */
final class Connection implements Link.Owner {
  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

  private enum State {
    /** Nothing is wanted yet, or any more. */
    IDLE,
    /** Until the next attempt. */
    WAITING,
    CONNECTING,
    /** Logged in; registering. */
    RESTORING,
    LIVE,
    /** For good. */
    ENDED
  }

  private final String path;
  private final URI uri;
  private final SessionParts parts;
  private final MarketHours hours;
  private final SerialTasks tasks = new SerialTasks();
  private final Registrar registrar;
  private final Routes routes = new Routes();
  private final ConditionDesk conditions;
  private final Inbound inbound;
  private final TokenRenewal renewal = new TokenRenewal();
  private final GapRecord gap;
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private volatile State state = State.IDLE;
  private volatile @Nullable KiwoomException end;
  private @Nullable Link link;
  private @Nullable AccessToken token;
  private Scheduler.Cancellable timer = () -> {};
  private Scheduler.Cancellable refusalTimer = () -> {};
  private int failures;
  private boolean closing;

  Connection(String path, URI server, MarketHours hours, SessionParts parts) {
    this.path = path;
    this.uri = URI.create(server + path);
    this.hours = hours;
    this.parts = parts;
    RealtimeOptions options = parts.options();
    this.registrar = new Registrar(options.maxRegistrations(), options.groupSize());
    this.conditions = new ConditionDesk(parts.context().problems(), this::problem);
    this.inbound =
        new Inbound(parts, routes, hit -> tasks.execute(() -> conditions.hit(hit)), this::problem);
    this.gap = new GapRecord(path, parts);
  }

  // What others ask of it, thread-safe.

  /**
   * Lets a subscription hear a feed.
   *
   * @throws KiwoomException if the connection has ended for good
   * @throws IllegalStateException if there are too many registrations
   */
  LiveSubscription.Hold add(LiveSubscription subscription, Feed<?> feed) {
    checkNotEnded();
    FeedShare share = new FeedShare(subscription, feed);
    routes.add(share);
    try {
      registrar.add(share);
    } catch (IllegalStateException e) {
      routes.remove(share);
      throw e;
    }
    tasks.execute(this::proceed);
    return hold(
        () -> {
          routes.remove(share);
          registrar.remove(share);
          tasks.execute(this::proceed);
        });
  }

  /** Lets a subscription hear a condition. */
  LiveSubscription.Hold watch(
      LiveSubscription subscription, ConditionDialect<?> dialect, Condition condition) {
    ask(desk -> desk.watch(dialect, condition, subscription));
    return hold(
        () ->
            tasks.execute(
                () -> {
                  conditions.unwatch(condition, subscription);
                  proceed();
                }));
  }

  /** Lets something be asked. */
  void ask(Consumer<ConditionDesk> question) {
    checkNotEnded();
    tasks.execute(
        () -> {
          question.accept(conditions);
          KiwoomException ended = end;
          if (ended != null) {
            conditions.end(ended);
          }
          proceed();
        });
  }

  private void checkNotEnded() {
    KiwoomException ended = end;
    if (ended != null) {
      throw ended;
    }
  }

  private LiveSubscription.Hold hold(Runnable release) {
    return new LiveSubscription.Hold() {
      @Override
      public void release() {
        release.run();
      }

      @Override
      public boolean isListening() {
        return state == State.LIVE && hours.isOpen(parts.context().clock().instant());
      }
    };
  }

  /** Unregisters everything and closes; done when the server has closed too. */
  CompletableFuture<Void> close() {
    tasks.execute(
        () -> {
          closing = true;
          registrar.removeAll();
          conditions.end(new RealtimeException(path, "the session was closed", null, true, null));
          timer.cancel();
          refusalTimer.cancel();
          if (state == State.LIVE || state == State.RESTORING) {
            proceed();
          } else {
            abandon();
          }
        });
    return closed;
  }

  /** Ends at once, whatever the server says. */
  void abort() {
    tasks.execute(this::abandon);
  }

  private void abandon() {
    dropLink();
    state = State.ENDED;
    closed.complete(null);
  }

  // Connecting.

  /** Does what is to be done next, if anything. */
  private void proceed() {
    Link open = link;
    if (state == State.IDLE) {
      if (!closing && isWanted()) {
        connect();
      }
    } else if (open != null
        && !open.isBusy()
        && (state == State.RESTORING || state == State.LIVE)) {
      proceed(open);
    }
  }

  private boolean isWanted() {
    return !registrar.isIdle() || !conditions.isIdle();
  }

  private void proceed(Link open) {
    registrar.becameReady().forEach(share -> share.subscription().accepted());
    RegistrationBatch batch = registrar.next();
    if (batch != null) {
      String text = Messages.registration(batch, parts.options().usItemForm());
      open.ask(new Request(batch.service(), text, answer -> registered(batch, answer)));
      return;
    }
    Request request = conditions.next();
    if (request != null) {
      open.ask(request);
    } else if (closing) {
      open.close();
    } else if (state == State.RESTORING) {
      restored();
    }
  }

  private void connect() {
    state = State.CONNECTING;
    Link attempt = new Link(parts, tasks, this);
    link = attempt;
    var unused =
        parts
            .context()
            .token()
            .whenComplete(
                (good, failure) -> tasks.execute(() -> tokenCame(attempt, good, failure)));
  }

  private void tokenCame(Link attempt, @Nullable AccessToken good, @Nullable Throwable failure) {
    if (attempt != link) {
      return;
    }
    if (good != null) {
      token = good;
      attempt.open(uri);
      return;
    }
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof KiwoomException known && isFinal(known)) {
      fail(known);
    } else {
      lost(attempt, "no access token: " + (cause == null ? "" : Link.words(cause)));
    }
  }

  /** Wrong keys stay wrong; a server that fails does not. */
  private static boolean isFinal(KiwoomException failure) {
    return failure instanceof CallInterruptedException
        || (failure instanceof ApiException answer
            && RealtimeErrors.isFinal(answer.error().returnCode(), answer.error().message()));
  }

  @Override
  public void opened(Link opened) {
    AccessToken current = token;
    if (opened == link && current != null) {
      opened.ask(
          new Request(
              "LOGIN",
              Messages.login(current.reveal()),
              answer -> loggedIn(opened, current, answer)));
    }
  }

  private void loggedIn(Link opened, AccessToken used, Answer answer) {
    if (answer.isGood()) {
      renewal.loggedIn();
      state = State.RESTORING;
      return; // what is to be said next follows
    }
    RealtimeException refusal = answer.refusal("LOGIN", "the login");
    if (answer.isDeadToken() && renewal.mayRenew(parts.context().scheduler().nanoTime())) {
      LOG.info("{}: the token is not valid any more; logging in with another one", path);
      parts.context().rejected(used);
      dropLink();
      connect();
    } else if (RealtimeErrors.isFinal(answer.returnCode(), answer.message())) {
      fail(refusal);
    } else {
      lost(opened, String.valueOf(refusal.getMessage()));
    }
  }

  private void registered(RegistrationBatch batch, Answer answer) {
    Link open = link;
    if (answer.isGood() || batch.remove()) {
      if (!answer.isGood()) {
        problem("unregistering was refused: " + answer.message());
      }
      registrar.done(batch);
    } else if (answer.isDeadToken() || "100013".equals(code(answer))) {
      if (open != null) {
        lost(open, String.valueOf(answer.refusal("REG", "to register").getMessage()));
      }
    } else {
      for (FeedShare share : registrar.refused(batch)) {
        RealtimeException reason =
            answer.refusal("REG", "to register " + batch.registrations().get(0));
        parts.events().tell(listener -> listener.refused(share.feed(), reason));
        if (!share.isReady()) {
          share.subscription().fail(reason);
        }
      }
    }
  }

  private static @Nullable String code(Answer answer) {
    return RealtimeErrors.code(answer.returnCode(), answer.message());
  }

  private void restored() {
    state = State.LIVE;
    if (registrar.isRefused() || conditions.isRefused()) {
      retryRefused();
    } else {
      failures = 0;
    }
    LOG.info("{}: connected", path);
    parts.events().tell(listener -> listener.connected(path));
    gap.end(registrar.readyShares(), conditions.watched());
  }

  /** What the server took before and does not take now it may take later. */
  private void retryRefused() {
    refusalTimer.cancel();
    refusalTimer =
        parts
            .context()
            .scheduler()
            .schedule(
                parts.options().backoff().longest(),
                () ->
                    tasks.execute(
                        () -> {
                          registrar.forgetRefusals();
                          conditions.retryRefused();
                          if (state == State.LIVE) {
                            state = State.RESTORING;
                          }
                          proceed();
                        }));
  }

  // What comes over the link.

  @Override
  public void message(Link from, byte[] json) {
    switch (inbound.read(json)) {
      case DATA -> {}
      case PING -> {
        if (state == State.RESTORING || state == State.LIVE) {
          from.say(Inbound.text(json));
        }
      }
      case OTHER -> {
        try {
          Answer answer = Answer.of(json);
          tasks.execute(() -> answered(from, answer));
        } catch (DecodingException e) {
          problem("a message that is not JSON: " + e.getMessage());
        }
      }
    }
  }

  private void answered(Link from, Answer answer) {
    if (from != link) {
      return;
    }
    String system = answer.systemCode();
    if (answer.service().equals("SYSTEM")) {
      system(from, system == null ? "without code" : system, answer.message());
      return;
    }
    Request request = from.answered(answer);
    if (request == null) {
      problem(
          "a message that nobody asked for: "
              + (answer.service().isEmpty() ? "(no trnm)" : answer.service()));
    } else {
      try {
        request.answered().accept(answer);
      } catch (DecodingException e) {
        problem("an answer that is not JSON: " + e.getMessage());
      }
    }
    proceed();
  }

  private void system(Link from, String code, String message) {
    String words = RealtimeErrors.system(code, message);
    if (!code.equals("R10001")) {
      problem(words); // if it matters, the server closes
    } else if (parts.options().reconnectAfterTakeover()) {
      lost(from, words);
    } else {
      fail(new RealtimeException(path, words, code, true, null));
    }
  }

  @Override
  public void problem(String problem) {
    parts.events().problem(path, problem);
  }

  // The end of a link.

  @Override
  public void lost(Link gone, String reason) {
    if (gone != link) {
      return;
    }
    if (closing) {
      abandon();
      return;
    }
    if (state == State.LIVE || state == State.RESTORING) {
      Instant heard = parts.context().clock().instant().minusNanos(gone.silentFor());
      gap.begin(heard, registrar.readyShares(), conditions.watched());
    }
    dropLink();
    if (!isWanted()) {
      state = State.IDLE;
      gap.forget();
      LOG.info("{}: disconnected, and nothing is wanted: {}", path, reason);
      return;
    }
    failures++;
    state = State.WAITING;
    Duration wait = parts.options().backoff().after(failures);
    LOG.warn("{}: disconnected ({}); trying again in {} ms", path, reason, wait.toMillis());
    timer = parts.context().scheduler().schedule(wait, () -> tasks.execute(this::reconnect));
    parts.events().tell(listener -> listener.disconnected(path, reason, wait));
  }

  private void reconnect() {
    if (state == State.WAITING) {
      state = State.IDLE;
      proceed();
    }
  }

  private void dropLink() {
    Link open = link;
    link = null;
    token = null;
    refusalTimer.cancel();
    if (open != null) {
      open.abort();
    }
    registrar.connectionLost();
    conditions.connectionLost();
  }

  private void fail(KiwoomException reason) {
    LOG.error("{}: the realtime connection has ended: {}", path, reason.getMessage());
    end = reason;
    dropLink();
    state = State.ENDED;
    parts.events().tell(listener -> listener.failed(path, reason));
    List<FeedShare> shares = registrar.shares();
    shares.forEach(share -> share.subscription().fail(reason));
    conditions.end(reason);
    closed.complete(null);
  }
}
