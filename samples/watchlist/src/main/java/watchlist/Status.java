package watchlist;

import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.realtime.Feed;
import io.github.kiwoomjava.runtime.realtime.Gap;
import io.github.kiwoomjava.runtime.realtime.SessionListener;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** How the connection is, in words; and what to do after a gap. */
final class Status implements SessionListener {
  private final Runnable afterGap;
  private final CountDownLatch failed = new CountDownLatch(1);
  private volatile String text = "connecting";
  private volatile boolean fine;
  private volatile int gaps;

  Status(Runnable afterGap) {
    this.afterGap = afterGap;
  }

  String text() {
    return text;
  }

  boolean isFine() {
    return fine;
  }

  /** How often events were missed. */
  int gaps() {
    return gaps;
  }

  boolean hasFailed() {
    return failed.getCount() == 0;
  }

  @Override
  public void connected(String path) {
    fine = true;
    text = "live";
  }

  @Override
  public void disconnected(String path, String reason, Duration retryAfter) {
    fine = false;
    text = "connection lost, next try in %.1f s".formatted(retryAfter.toMillis() / 1000.0);
  }

  /** What happened meanwhile has to be asked for: live data tells only what comes. */
  @Override
  public void gap(Gap gap) {
    gaps++;
    Duration missed = Duration.between(gap.from(), gap.to());
    text = "live again after %.1f s".formatted(missed.toMillis() / 1000.0);
    // Not here: the session waits for its listeners, and this asks over REST.
    CompletableFuture.runAsync(afterGap);
  }

  @Override
  public void refused(Feed<?> feed, KiwoomException reason) {
    fine = false;
    text = reason.getMessage();
  }

  @Override
  public void failed(String path, KiwoomException reason) {
    fine = false;
    text = reason.getMessage();
    failed.countDown();
  }
}
