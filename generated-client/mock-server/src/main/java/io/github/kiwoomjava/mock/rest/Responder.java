package io.github.kiwoomjava.mock.rest;

import org.jspecify.annotations.Nullable;

/** Knows the answers to some calls. Called from many threads at once. */
public interface Responder {
  /**
   * The answer, or null if somebody else should answer.
   *
   * @throws io.github.kiwoomjava.mock.error.Failure to answer with an error
   */
  @Nullable Reply reply(ApiCall call);
}
