package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.client.ApiClient;
import io.github.kiwoomjava.runtime.client.ClientRoute;
import io.github.kiwoomjava.runtime.error.ApiException;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Sends each query to the usable key whose turn comes first. */
final class PoolRoute<K> implements ClientRoute {
  /** What a key itself is refused for: by Kiwoom, on this machine, or for this account. */
  private static final Set<String> BAD_KEY =
      Set.of("8001", "8002", "8010", "8020", "8030", "8031", "8040", "8050", "8103");

  private final List<PooledKey<K>> keys;
  private final PoolPacer turns;
  private final Predicate<OperationInfo> ofAccount;
  private final Duration retryAfter;
  private int next; // guarded by this

  PoolRoute(
      List<PooledKey<K>> keys,
      PoolPacer turns,
      Predicate<OperationInfo> ofAccount,
      Duration retryAfter) {
    this.keys = keys;
    this.turns = turns;
    this.ofAccount = ofAccount;
    this.retryAfter = retryAfter;
  }

  @Override
  public synchronized ApiClient clientFor(OperationInfo operation) {
    if (ofAccount.test(operation)) {
      throw new IllegalStateException(
          "%s (%s) concerns an account; say which, with account(name) of the pool: %s"
              .formatted(
                  operation.id(),
                  operation.koreanName(),
                  keys.stream().map(PooledKey::name).collect(Collectors.joining(", "))));
    }
    PooledKey<K> best = null;
    Duration earliest = Duration.ZERO;
    for (int i = 0; i < keys.size(); i++) {
      PooledKey<K> key = keys.get((next + i) % keys.size()); // who is equal takes turns
      if (key.isUsable(retryAfter)) {
        Duration wait = turns.untilTurn(key.fingerprint(), operation.id());
        if (best == null || wait.compareTo(earliest) < 0) {
          best = key;
          earliest = wait;
        }
      }
    }
    if (best == null) {
      throw new IllegalStateException(
          "All keys of the pool are set aside: "
              + keys.stream()
                  .map(key -> key.name() + " (" + key.state().setAside() + ")")
                  .collect(Collectors.joining(", ")));
    }
    next = (next + 1) % keys.size();
    best.used();
    best.tried();
    turns.choose(best.fingerprint(), operation.id());
    return best.engine();
  }

  @Override
  public boolean failed(ApiClient client, OperationInfo operation, KiwoomException failure) {
    if (!(failure instanceof ApiException answer) || !isBadKey(answer)) {
      return false;
    }
    keys.stream()
        .filter(key -> key.engine() == client)
        .forEach(key -> key.setAside(String.valueOf(failure.getMessage())));
    return keys.stream().anyMatch(key -> key.isUsable(retryAfter));
  }

  private static boolean isBadKey(ApiException answer) {
    String code = answer.code();
    return code != null && BAD_KEY.contains(code);
  }
}
