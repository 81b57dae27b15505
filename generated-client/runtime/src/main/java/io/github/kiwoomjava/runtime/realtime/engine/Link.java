package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.realtime.socket.RealtimeSocket;
import io.github.kiwoomjava.runtime.realtime.socket.SocketListener;
import io.github.kiwoomjava.runtime.time.Scheduler;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket from its opening to its end. It notices by itself when the line is dead: the JDK
 * sometimes never says so.
 */
final class Link implements SocketListener {
  /** Who hears of it. Calls come as serial tasks, {@link #message} from the socket's thread. */
  interface Owner {
    /** It can be talked over. */
    void opened(Link link);

    /** A whole message came. Must not throw. */
    void message(Link link, byte[] json);

    /** It is of no use any more. May be called again. */
    void lost(Link link, String reason);

    /** Messages were lost on the way, and it goes on. */
    default void missed(Link link, Duration since, Duration until) {}

    /** The server said something odd. */
    void problem(String problem);
  }

  /** In the time after which a silent connection counts as lost. */
  private static final int PROBES = 6;

  private final SessionParts parts;
  private final SerialTasks tasks;
  private final Owner owner;
  private final Scheduler scheduler;
  private final TextBuffer buffer = new TextBuffer(); // of the socket's thread
  private volatile long lastHeard;
  private volatile boolean over;
  private volatile @Nullable Outbox outbox;

  // of the serial tasks
  private @Nullable RealtimeSocket socket;
  private @Nullable Request asked;
  private boolean closing;
  private Scheduler.Cancellable answerTimer = () -> {};
  private Scheduler.Cancellable watchdog = () -> {};
  private Scheduler.Cancellable probe = () -> {};

  Link(SessionParts parts, SerialTasks tasks, Owner owner) {
    this.parts = parts;
    this.tasks = tasks;
    this.owner = owner;
    this.scheduler = parts.context().scheduler();
    this.lastHeard = scheduler.nanoTime();
  }

  /** Opens it. */
  void open(URI uri) {
    Duration timeout = parts.options().connectTimeout();
    watchdog =
        scheduler.schedule(
            timeout, () -> lose("no connection within " + timeout.toSeconds() + " s"));
    var unused =
        parts
            .opener()
            .open(uri, this)
            .whenComplete((made, failure) -> tasks.execute(() -> opened(made, failure)));
  }

  private void opened(@Nullable RealtimeSocket made, @Nullable Throwable failure) {
    if (made == null) {
      owner.lost(this, "no connection: " + (failure == null ? "" : words(failure)));
      return;
    }
    if (over) {
      made.abort(); // too late
      return;
    }
    socket = made;
    outbox = new Outbox(made, scheduler, parts.options().answerTimeout(), this::lose);
    watchdog.cancel();
    lastHeard = scheduler.nanoTime();
    watch(parts.options().heartbeatTimeout());
    owner.opened(this);
  }

  private void watch(Duration time) {
    watchdog = scheduler.schedule(time, () -> tasks.execute(this::check));
    RealtimeSocket open = socket;
    if (open != null) {
      Duration early = time.dividedBy(PROBES);
      probe = scheduler.schedule(early, () -> tasks.execute(() -> probe(open, early)));
    }
  }

  /** What is written to a connection that has ended tells so where reading does not. */
  private void probe(RealtimeSocket open, Duration time) {
    if (over || closing) {
      return;
    }
    if (silentFor() >= time.toNanos()) {
      var unused =
          open.probe()
              .whenComplete(
                  (done, failure) -> {
                    if (failure != null) {
                      lose("it has ended: " + words(failure));
                    }
                  });
    }
    probe = scheduler.schedule(time, () -> tasks.execute(() -> probe(open, time)));
  }

  private void check() {
    if (over) {
      return;
    }
    Duration timeout = parts.options().heartbeatTimeout();
    Duration left = timeout.minusNanos(silentFor());
    probe.cancel();
    if (left.isZero() || left.isNegative()) {
      owner.lost(this, "nothing was heard for " + timeout.toSeconds() + " s");
    } else {
      watch(left);
    }
  }

  /** How long ago something came, in nanoseconds. */
  long silentFor() {
    return scheduler.nanoTime() - lastHeard;
  }

  boolean isBusy() {
    return asked != null;
  }

  /** Asks something; one thing at a time. */
  void ask(Request request) {
    asked = request;
    Duration timeout = parts.options().answerTimeout();
    answerTimer =
        scheduler.schedule(
            timeout,
            () ->
                lose(
                    "no answer to " + request.service() + " within " + timeout.toSeconds() + " s"));
    say(request.text());
  }

  /** The request that this answers, which then is done with; null if there is none. */
  @Nullable Request answered(Answer answer) {
    Request request = asked;
    if (request == null || !request.isAnsweredBy(answer)) {
      return null;
    }
    asked = null;
    answerTimer.cancel();
    return request;
  }

  /** Says something that is not answered. */
  void say(String text) {
    Outbox out = outbox;
    if (out != null && !over) {
      out.send(text);
    }
  }

  /** Asks the server to close it. */
  void close() {
    RealtimeSocket open = socket;
    if (open != null && !closing) {
      closing = true;
      open.close();
    }
  }

  /** Ends it at once. */
  void abort() {
    over = true;
    answerTimer.cancel();
    watchdog.cancel();
    probe.cancel();
    RealtimeSocket open = socket;
    if (open != null) {
      open.abort();
    }
  }

  private void lose(String reason) {
    if (!over) {
      tasks.execute(() -> owner.lost(this, reason));
    }
  }

  @Override
  public void text(CharSequence part, boolean last) {
    if (over) {
      return;
    }
    lastHeard = scheduler.nanoTime();
    try {
      buffer.append(part);
    } catch (IllegalStateException e) {
      lose(words(e));
      return;
    }
    if (last) {
      byte[] json = buffer.take();
      parts.options().messages().accept(json);
      owner.message(this, json);
    }
  }

  @Override
  public void missed(Duration since, Duration until) {
    if (!over) {
      tasks.execute(() -> owner.missed(this, since, until));
    }
  }

  @Override
  public void binary() {
    lastHeard = scheduler.nanoTime();
    owner.problem("a binary message came, and was passed over");
  }

  @Override
  public void closed(int code, String reason) {
    lose("the server closed it with code " + code + (reason.isBlank() ? "" : " (" + reason + ")"));
  }

  @Override
  public void failed(Throwable failure) {
    lose("it broke: " + words(failure));
  }

  /** What a failure says. */
  static String words(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    String message = cause.getMessage();
    return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
  }
}
