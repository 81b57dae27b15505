package io.github.kiwoomjava.mock.auth;

import java.util.Map;
import java.util.Set;

/**
 * Which keys the server knows.
 *
 * @param secrets secret by app key; empty accepts every pair
 * @param foreign app keys that belong to Kiwoom's other environment (real or mock)
 */
public record AppKeys(Map<String, String> secrets, Set<String> foreign) {
  public AppKeys {
    secrets = Map.copyOf(secrets);
    foreign = Set.copyOf(foreign);
  }

  /** Whether the pair may have a token. */
  public boolean accepts(String appKey, String secret) {
    return secrets.isEmpty() || secret.equals(secrets.get(appKey));
  }
}
