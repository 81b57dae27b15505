package io.github.kiwoomjava.mock.jetty;

import io.github.kiwoomjava.mock.rest.RestRequest;
import io.github.kiwoomjava.mock.rest.RestResponse;
import java.time.Duration;

/** Is told of each request when its answer is made, before it is sent. */
@FunctionalInterface
public interface RestLog {
  /**
   * A request was answered.
   *
   * @param took from the arrival of its headers until the answer was ready
   */
  void answered(RestRequest request, RestResponse response, Duration took);
}
