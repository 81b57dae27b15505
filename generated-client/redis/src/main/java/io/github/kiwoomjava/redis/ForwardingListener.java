package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.realtime.Feed;
import io.github.kiwoomjava.runtime.realtime.Gap;
import io.github.kiwoomjava.runtime.realtime.SessionListener;
import io.github.kiwoomjava.runtime.realtime.Silence;
import io.github.kiwoomjava.runtime.realtime.SlowListener;
import io.github.kiwoomjava.runtime.realtime.Subscription;
import java.time.Duration;

/** Passes everything on. */
class ForwardingListener implements SessionListener {
  private final SessionListener to;

  ForwardingListener(SessionListener to) {
    this.to = to;
  }

  @Override
  public void connected(String path) {
    to.connected(path);
  }

  @Override
  public void disconnected(String path, String reason, Duration retryAfter) {
    to.disconnected(path, reason, retryAfter);
  }

  @Override
  public void gap(Gap gap) {
    to.gap(gap);
  }

  @Override
  public void refused(Feed<?> feed, KiwoomException reason) {
    to.refused(feed, reason);
  }

  @Override
  public void slow(SlowListener alarm) {
    to.slow(alarm);
  }

  @Override
  public void silent(Silence alarm) {
    to.silent(alarm);
  }

  @Override
  public void listenerFailed(Subscription subscription, Throwable failure) {
    to.listenerFailed(subscription, failure);
  }

  @Override
  public void problem(String path, String problem) {
    to.problem(path, problem);
  }

  @Override
  public void failed(String path, KiwoomException reason) {
    to.failed(path, reason);
  }
}
