package io.github.kiwoomjava.runtime.auth;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One lock for each key: clients of different keys do not wait for each other. */
final class MemoryTokenStore implements TokenStore {
  private final Map<TokenKey, Slot> slots = new ConcurrentHashMap<>();

  /** The token of one key; guarded by itself. */
  private static final class Slot {
    private @Nullable AccessToken token;
  }

  private Slot slot(TokenKey key) {
    return slots.computeIfAbsent(key, same -> new Slot());
  }

  @Override
  public AccessToken update(TokenKey key, Function<@Nullable AccessToken, AccessToken> next) {
    Slot slot = slot(key);
    synchronized (slot) {
      AccessToken token = next.apply(slot.token);
      slot.token = token;
      return token;
    }
  }

  @Override
  public void remove(TokenKey key, AccessToken token) {
    Slot slot = slot(key);
    synchronized (slot) {
      if (slot.token != null && slot.token.isSameAs(token)) {
        slot.token = null;
      }
    }
  }
}
