package io.github.kiwoomjava.mock.script;

import java.util.HashMap;
import java.util.Map;

/**
 * How many requests a second an app key may send. Kiwoom counts by operation; continuation counts.
 *
 * @param perOperation for each operation without a number of its own; 0 is no limit
 * @param special by api-id; 0 is no limit
 * @param total over all operations; 0 is no limit
 */
public record RateLimit(int perOperation, Map<String, Integer> special, int total) {
  /** No limit at all. */
  public static final RateLimit NONE = new RateLimit(0, Map.of(), 0);

  public RateLimit {
    special = Map.copyOf(special);
    if (perOperation < 0 || total < 0 || special.values().stream().anyMatch(n -> n < 0)) {
      throw new IllegalArgumentException("a limit must not be negative");
    }
  }

  /** The same limit for each operation; 1 is what the live servers were seen to grant. */
  public static RateLimit perSecond(int requests) {
    return new RateLimit(requests, Map.of(), 0);
  }

  /** The same, but another limit for one operation. */
  public RateLimit with(String apiId, int requests) {
    Map<String, Integer> more = new HashMap<>(special);
    more.put(apiId, requests);
    return new RateLimit(perOperation, more, total);
  }

  /** The same with a limit over all operations, answered 1701 when exceeded. */
  public RateLimit withTotal(int requests) {
    return new RateLimit(perOperation, special, requests);
  }

  /** The limit of an operation; 0 is none. */
  public int of(String apiId) {
    return special.getOrDefault(apiId, perOperation);
  }
}
