package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.realtime.Feed;
import io.github.kiwoomjava.runtime.realtime.Gap;
import io.github.kiwoomjava.runtime.realtime.SessionListener;
import io.github.kiwoomjava.runtime.realtime.Silence;
import io.github.kiwoomjava.runtime.realtime.SlowListener;
import io.github.kiwoomjava.runtime.realtime.Subscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps what happened to a session, and waits for it. */
final class Recorder implements SessionListener {
  private static final int PATIENCE_SECONDS = 20;
  private static final int SOON_SECONDS = 3;

  private final BlockingQueue<Object> all = new LinkedBlockingQueue<>();

  record Connected(String path) {}

  record Disconnected(String path, String reason, Duration retryAfter) {}

  record Refused(Feed<?> feed, KiwoomException reason) {}

  record Failed(String path, KiwoomException reason) {}

  record ListenerFailed(Subscription subscription, Throwable failure) {}

  record Problem(String path, String problem) {}

  @Override
  public void connected(String path) {
    all.add(new Connected(path));
  }

  @Override
  public void disconnected(String path, String reason, Duration retryAfter) {
    all.add(new Disconnected(path, reason, retryAfter));
  }

  @Override
  public void gap(Gap gap) {
    all.add(gap);
  }

  @Override
  public void refused(Feed<?> feed, KiwoomException reason) {
    all.add(new Refused(feed, reason));
  }

  @Override
  public void slow(SlowListener alarm) {
    all.add(alarm);
  }

  @Override
  public void silent(Silence alarm) {
    all.add(alarm);
  }

  @Override
  public void listenerFailed(Subscription subscription, Throwable failure) {
    all.add(new ListenerFailed(subscription, failure));
  }

  @Override
  public void problem(String path, String problem) {
    all.add(new Problem(path, problem));
  }

  @Override
  public void failed(String path, KiwoomException reason) {
    all.add(new Failed(path, reason));
  }

  /** The next event, which has to be of this kind. */
  <E> E next(Class<E> kind) {
    Object event = poll();
    if (!kind.isInstance(event)) {
      throw new AssertionError("Expected " + kind.getSimpleName() + ", but there was " + event);
    }
    return kind.cast(event);
  }

  /** The next event of this kind, past others. */
  <E> E await(Class<E> kind) {
    List<Object> passed = new ArrayList<>();
    while (true) {
      Object event = poll();
      if (event == null) {
        throw new AssertionError("No " + kind.getSimpleName() + " came, but " + passed);
      }
      if (kind.isInstance(event)) {
        return kind.cast(event);
      }
      passed.add(event);
    }
  }

  /** The next event of this kind, past others; null if none comes soon. */
  <E> @Nullable E find(Class<E> kind) {
    Object event = poll(SOON_SECONDS);
    while (event != null && !kind.isInstance(event)) {
      event = poll(SOON_SECONDS);
    }
    return kind.cast(event);
  }

  /** The next event, or null if none comes soon. */
  @Nullable Object soon() {
    return poll(1);
  }

  /** What has not been looked at yet. */
  List<Object> rest() {
    List<Object> rest = new ArrayList<>();
    all.drainTo(rest);
    return rest;
  }

  private @Nullable Object poll() {
    return poll(PATIENCE_SECONDS);
  }

  private @Nullable Object poll(int seconds) {
    try {
      return all.poll(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
