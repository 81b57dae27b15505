package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.realtime.socket.RealtimeSocket;
import io.github.kiwoomjava.runtime.time.Scheduler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends one message after the other. A network that takes none for a while is dead, even if it says
 * nothing.
 */
final class Outbox {
  private final RealtimeSocket socket;
  private final Scheduler scheduler;
  private final Duration timeout;
  private final Consumer<String> broken;

  // guarded by this
  private final Queue<String> waiting = new ArrayDeque<>();
  private boolean sending;

  /**
   * An empty one.
   *
   * @param broken is told why nothing more can be sent
   */
  Outbox(RealtimeSocket socket, Scheduler scheduler, Duration timeout, Consumer<String> broken) {
    this.socket = socket;
    this.scheduler = scheduler;
    this.timeout = timeout;
    this.broken = broken;
  }

  void send(String text) {
    synchronized (this) {
      waiting.add(text);
      if (sending) {
        return;
      }
      sending = true;
    }
    sendWaiting();
  }

  private synchronized @Nullable String next() {
    String next = waiting.poll();
    sending = next != null;
    return next;
  }

  private void sendWaiting() {
    String next = next();
    while (next != null) {
      Scheduler.Cancellable timer =
          scheduler.schedule(
              timeout,
              () -> broken.accept("the network took nothing for " + timeout.toSeconds() + " s"));
      CompletableFuture<?> sent = handOver(next);
      if (sent.isDone() && !sent.isCompletedExceptionally()) {
        timer.cancel();
        next = next();
      } else {
        var unused = sent.whenComplete((done, failure) -> sent(timer, failure));
        return;
      }
    }
  }

  private CompletableFuture<?> handOver(String text) {
    try {
      return Objects.requireNonNull(socket.send(text), "what send returned");
    } catch (Throwable e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void sent(Scheduler.Cancellable timer, @Nullable Throwable failure) {
    timer.cancel();
    if (failure == null) {
      sendWaiting();
    } else {
      broken.accept("sending failed: " + Link.words(failure));
    }
  }
}
