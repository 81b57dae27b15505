package io.github.kiwoomjava.runtime.api;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * A query whose answer comes in pages. {@link #execute()} fetches one page alone.
 *
 * @param <R> the response, one page
 * @param <T> a row
 */
public interface PagedCall<R, T> extends Call<R> {
  /**
   * The pages, each fetched when it is asked for. A page that fails can be asked for again on the
   * same iterator; what was delivered stays good.
   */
  @CheckReturnValue
  Pages<R> pages();

  /** The rows of all pages, lazily; ends where {@link #pages()} ends. */
  @CheckReturnValue
  Stream<T> stream();

  /**
   * The same call, continued after an earlier page.
   *
   * @param key a {@link Page#nextKey()}
   */
  @CheckReturnValue
  PagedCall<R, T> from(String key);

  /** The same call with another cap on the number of pages that {@link #pages()} fetches. */
  @CheckReturnValue
  PagedCall<R, T> maxPages(int pages);

  /** {@inheritDoc} It counts for each page anew. */
  @Override
  @CheckReturnValue
  PagedCall<R, T> withTimeout(Duration timeout);
}
