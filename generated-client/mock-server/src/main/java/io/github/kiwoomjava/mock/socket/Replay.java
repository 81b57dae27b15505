package io.github.kiwoomjava.mock.socket;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.mock.example.Json;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Plays recorded messages. Each line is a JSON message, or {@code {"at": MILLISECONDS, "message":
 * …}} with the time since the start of the recording. Blank lines and lines that start with {@code
 * #} are passed over.
 */
final class Replay implements Runnable {
  private final SocketService service;
  private final Stream<String> lines;
  private final double speed;
  private final CompletableFuture<Long> done = new CompletableFuture<>();

  /** A speed of 2 is twice as fast as recorded; infinite does not wait at all. */
  Replay(SocketService service, Stream<String> lines, double speed) {
    if (!(speed > 0)) {
      throw new IllegalArgumentException("speed is " + speed + ", but must be above 0");
    }
    this.service = service;
    this.lines = lines;
    this.speed = speed;
  }

  CompletableFuture<Long> done() {
    return done;
  }

  @Override
  public void run() {
    try (lines) {
      done.complete(play(lines.iterator()));
    } catch (RuntimeException e) {
      done.completeExceptionally(e);
    }
  }

  private long play(Iterator<String> each) {
    long start = System.nanoTime();
    long sent = 0;
    for (long number = 1; each.hasNext(); number++) {
      String line = each.next();
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      JsonNode node = Json.parse(line);
      if (node == null || !node.isObject()) {
        throw new IllegalArgumentException(
            "Line " + number + " of the recording is not a JSON object: " + line);
      }
      JsonNode message = node.path("message");
      if (message.isMissingNode()) {
        service.broadcast(node, line);
      } else {
        await(start, node.path("at").asDouble());
        service.broadcast(message, message.toString());
      }
      sent++;
    }
    return sent;
  }

  private void await(long start, double atMillis) {
    if (Double.isInfinite(speed)) {
      return;
    }
    long due = start + (long) (TimeUnit.MILLISECONDS.toNanos(1) * atMillis / speed);
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.currentThread().isInterrupted() || done.isCancelled()) {
        throw new CancellationException("the replay was stopped");
      }
    }
  }
}
