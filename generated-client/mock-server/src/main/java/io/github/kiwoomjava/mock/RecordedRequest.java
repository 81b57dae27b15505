package io.github.kiwoomjava.mock;

import io.github.kiwoomjava.mock.rest.RestRequest;
import io.github.kiwoomjava.mock.rest.RestResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that came in, and what was answered.
 *
 * @param number counted from 1 since the start
 * @param time by the server's clock
 * @param apiId the header {@code api-id}, null where it was left out
 */
public record RecordedRequest(
    long number, Instant time, @Nullable String apiId, RestRequest request, RestResponse response) {

  /** A line for a log; holds neither token nor secret. */
  public String summary() {
    String code = response.code();
    return "%s %s %s -> %d%s, %d bytes%s%s%s"
        .formatted(
            request.method(),
            request.path(),
            apiId == null ? "(no api-id)" : apiId,
            response.status(),
            code == null ? "" : " [" + code + "]",
            response.length(),
            "Y".equals(response.headers().get("cont-yn")) ? ", more to come" : "",
            response.delay().isZero() ? "" : ", held back " + response.delay().toMillis() + " ms",
            response.dropAfter() < 0 ? "" : ", cut after " + response.dropAfter());
  }
}
