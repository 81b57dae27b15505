package io.github.kiwoomjava.runtime.api;

import java.util.Iterator;
import java.util.stream.Stream;

/**
 * A lazy sequence of pages. Every {@link #iterator()} starts from the beginning, with new calls.
 *
 * @param <R> the response
 */
public interface Pages<R> extends Iterable<Page<R>> {
  /**
   * An iterator that fetches a page at {@code next()}. After an exception of {@code next()} the
   * iterator stands where it stood: asking again fetches the same page again. Not thread-safe.
   */
  @Override
  Iterator<Page<R>> iterator();

  /** The pages as a sequential stream. */
  Stream<Page<R>> stream();
}
