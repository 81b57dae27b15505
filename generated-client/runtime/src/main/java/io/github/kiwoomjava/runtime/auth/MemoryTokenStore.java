package io.github.kiwoomjava.runtime.auth;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One lock for each key: clients of different keys do not wait for each other. */
final class MemoryTokenStore implements TokenStore {
  private final Map<TokenKey, AccessToken> tokens = new ConcurrentHashMap<>();

  @Override
  public AccessToken update(TokenKey key, Function<@Nullable AccessToken, AccessToken> next) {
    return Objects.requireNonNull(tokens.compute(key, (same, stored) -> next.apply(stored)));
  }

  @Override
  public void remove(TokenKey key, AccessToken token) {
    tokens.computeIfPresent(key, (same, stored) -> stored.isSameAs(token) ? null : stored);
  }
}
