package io.github.kiwoomjava.mock;

import io.github.kiwoomjava.mock.rest.RestRequest;
import io.github.kiwoomjava.mock.rest.RestResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that came in, and what was answered.
 *
 * @param number counted from 1 since the start
 * @param time by the server's clock
 * @param apiId the header {@code api-id}, null where it was left out
 * @param took until the answer was ready, without the time for which it is held back
 */
public record RecordedRequest(
    long number,
    Instant time,
    @Nullable String apiId,
    RestRequest request,
    RestResponse response,
    Duration took) {

  /** What became of it, in a few words; holds neither token nor secret. */
  public String outcome() {
    StringBuilder text = new StringBuilder();
    String message = response.message();
    if (response.dropAfter() >= 0) {
      text.append("cut after ").append(response.dropAfter()).append(" bytes");
    } else if (message != null) {
      text.append(message);
    } else if (response.status() != 200) {
      text.append("HTTP ").append(response.status());
    } else {
      text.append("Y".equals(response.headers().get("cont-yn")) ? "ok, more to come" : "ok");
    }
    if (!response.delay().isZero()) {
      text.append(", held back ").append(response.delay().toMillis()).append(" ms");
    }
    return text.toString();
  }

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
