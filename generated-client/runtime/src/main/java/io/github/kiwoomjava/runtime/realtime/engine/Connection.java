package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.error.DecodingException;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.error.Printable;
import io.github.kiwoomjava.runtime.error.RealtimeErrors;
import io.github.kiwoomjava.runtime.error.RealtimeException;
import io.github.kiwoomjava.runtime.realtime.MarketHours;
import io.github.kiwoomjava.runtime.time.Scheduler;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A path of the server, and what is wanted there: connects when something is, and again whenever
 * the link is lost. All that is not said to be thread-safe runs as serial tasks.
 */
public final class Connection implements Link.Owner, Handshake.Outcome, Demands.Connected {
  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

  /** What a server says may be of any length. */
  private static final int LONGEST_PROBLEM = 500;

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
  private final SessionParts parts;
  private final MarketHours hours;
  private final SerialTasks tasks = new SerialTasks();
  private final FeedDesk feeds;
  private final Registrar registrar;
  private final ConditionDesk conditions;
  private final Demands demands;
  private final Inbound inbound;
  private final Handshake handshake;
  private final GapRecord gap;
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private volatile State state = State.IDLE;
  private volatile @Nullable KiwoomException end;
  private @Nullable Link link;
  private Scheduler.Cancellable timer = () -> {};
  private Scheduler.Cancellable refusalTimer = () -> {};
  private int failures;
  private boolean closing;

  public Connection(String path, URI server, MarketHours hours, SessionParts parts) {
    this.path = path;
    this.hours = hours;
    this.parts = parts;
    this.handshake = new Handshake(server, parts, tasks, this);
    this.feeds = new FeedDesk(parts, this::problem, this::expelled);
    this.registrar = feeds.registrar();
    this.conditions = new ConditionDesk(parts.context().problems(), this::problem);
    this.demands = new Demands(tasks, feeds, conditions, this);
    this.inbound =
        new Inbound(
            parts, feeds.routes(), hit -> tasks.execute(() -> conditions.hit(hit)), this::problem);
    this.gap = new GapRecord(path, parts);
  }

  /** What others want of it. Thread-safe. */
  public Demands demands() {
    return demands;
  }

  @Override
  public @Nullable KiwoomException end() {
    return end;
  }

  @Override
  public boolean isListening() {
    return state == State.LIVE && isMarketOpen();
  }

  /** A silence too many reported is better than one that nobody hears of. */
  private boolean isMarketOpen() {
    try {
      return hours.isOpen(parts.now());
    } catch (Throwable e) {
      problem("the market's hours failed, and it counts as open: " + Link.words(e));
      return true;
    }
  }

  /** Unregisters everything and closes; done when the server has closed too. */
  public CompletableFuture<Void> close() {
    tasks.execute(
        () -> {
          closing = true;
          registrar.removeAll();
          conditions.leave(new RealtimeException(path, "the session was closed", null, true, null));
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
  public void abort() {
    tasks.execute(this::abandon);
  }

  private void abandon() {
    dropLink();
    state = State.ENDED;
    closed.complete(null);
  }

  // Connecting.

  @Override
  public void proceed() {
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
    Request request = feeds.next();
    if (request == null) {
      request = conditions.next();
    }
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
    handshake.begin(attempt);
  }

  @Override
  public void opened(Link opened) {
    handshake.opened(opened);
  }

  /** What is to be said next follows. */
  @Override
  public void loggedIn() {
    state = State.RESTORING;
  }

  @Override
  public void again() {
    dropLink();
    connect();
  }

  /** The server does not know us any more. */
  private void expelled(String reason) {
    Link open = link;
    if (open != null) {
      lost(open, reason);
    }
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
          Answer answer = Answer.of(json, parts.context()::clean);
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
    parts.events().problem(path, Printable.of(parts.context().clean(problem), LONGEST_PROBLEM));
  }

  @Override
  public void missed(Link from, Duration since, Duration until) {
    if (from == link && (state == State.LIVE || state == State.RESTORING)) {
      gap.missed(since, until, registrar.readyShares(), conditions.watched());
    }
  }

  // The end of a link.

  @Override
  public void lost(Link gone, String why) {
    if (gone != link) {
      return;
    }
    String reason = Printable.of(parts.context().clean(why), LONGEST_PROBLEM);
    if (closing) {
      abandon();
      return;
    }
    if (state == State.LIVE || state == State.RESTORING) {
      Instant heard = parts.now().minusNanos(gone.silentFor());
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
    handshake.forget();
    refusalTimer.cancel();
    if (open != null) {
      open.abort();
    }
    registrar.connectionLost();
    conditions.connectionLost();
  }

  @Override
  public void fail(KiwoomException reason) {
    LOG.error("{}: the realtime connection has ended: {}", path, reason.getMessage());
    end = reason;
    dropLink();
    state = State.ENDED;
    parts.events().tell(listener -> listener.failed(path, reason));
    feeds.end(reason);
    conditions.end(reason);
    closed.complete(null);
  }
}
