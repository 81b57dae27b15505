package io.github.kiwoomjava.runtime.auth;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where tokens are kept, so that as few as possible are issued. Thread-safe. */
public interface TokenStore {
  /**
   * Replaces a token while nobody else can, in this process or any other that uses the store.
   *
   * @param next gets what is stored, or null, and returns what to store, which may be the same; may
   *     take some seconds
   * @return what {@code next} returned
   */
  AccessToken update(TokenKey key, Function<@Nullable AccessToken, AccessToken> next);

  /** Forgets a token, if it is this one that is stored. */
  void remove(TokenKey key, AccessToken token);

  /** A store that ends with the process. */
  static TokenStore inMemory() {
    return new MemoryTokenStore();
  }
}
