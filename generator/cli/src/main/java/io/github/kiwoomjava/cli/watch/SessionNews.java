package io.github.kiwoomjava.cli.watch;

import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.error.Printable;
import io.github.kiwoomjava.runtime.realtime.Feed;
import io.github.kiwoomjava.runtime.realtime.Gap;
import io.github.kiwoomjava.runtime.realtime.SessionListener;
import java.time.Duration;
import java.util.function.Consumer;

/** Tells what happens to a session, and when it is over. */
final class SessionNews implements SessionListener {
  private static final int LONGEST = 300;

  private final Consumer<String> news;
  private final Consumer<KiwoomException> over;

  SessionNews(Consumer<String> news, Consumer<KiwoomException> over) {
    this.news =
        text -> news.accept(Printable.of(text, LONGEST)); // a server's words may be anything
    this.over = over;
  }

  @Override
  public void connected(String path) {
    news.accept("connected");
  }

  @Override
  public void disconnected(String path, String reason, Duration retryAfter) {
    news.accept(
        "disconnected (%s); trying again in %d s".formatted(reason, retryAfter.toSeconds()));
  }

  @Override
  public void gap(Gap gap) {
    news.accept("nothing was heard from %s to %s".formatted(gap.from(), gap.to()));
  }

  @Override
  public void refused(Feed<?> feed, KiwoomException reason) {
    over.accept(reason);
  }

  @Override
  public void problem(String path, String problem) {
    news.accept(problem);
  }

  @Override
  public void failed(String path, KiwoomException reason) {
    over.accept(reason);
  }
}
