package io.github.kiwoomjava.runtime.api;

import org.jspecify.annotations.Nullable;

/**
 * One page of an answer.
 *
 * @param number counts from 1 in the sequence that it came from
 * @param response the decoded body
 * @param nextKey continues after this page with {@link PagedCall#from(String)}; null on the last
 * @param <R> the response
 */
public record Page<R>(int number, R response, @Nullable String nextKey) {
  /** Whether the server has more. */
  public boolean hasNext() {
    return nextKey != null;
  }

  /** Without the body and the key. */
  @Override
  public String toString() {
    return "Page[" + number + (hasNext() ? ", more follow]" : ", last]");
  }
}
