package io.github.kiwoomjava.mock.rest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came in.
 *
 * @param path without the query
 * @param headers by lower-case name; of a repeated header the first
 * @param body decoded as UTF-8
 */
public record RestRequest(String method, String path, Map<String, String> headers, String body) {
  public RestRequest {
    headers = Map.copyOf(headers);
  }

  /** The header's value, or null; the name in lower case. */
  public @Nullable String header(String name) {
    return headers.get(name);
  }
}
