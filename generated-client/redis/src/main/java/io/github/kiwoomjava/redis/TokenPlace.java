package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.runtime.auth.AccessToken;
import io.github.kiwoomjava.runtime.auth.TokenKey;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the token of one key lies. Its three entries share a slot of a cluster. */
final class TokenPlace {
  private static final Logger LOG = LoggerFactory.getLogger(RedisTokenStore.class);
  private static final RedisScript TAKE = RedisScript.load("token-take.lua");
  private static final RedisScript REMOVE = RedisScript.load("token-remove.lua");

  private final String base;
  private final Sealer sealer;

  TokenPlace(TokenKey key, Sealer sealer) {
    this.base = "kiwoom:{" + key.environment() + ":" + key.fingerprint() + "}:token";
    this.sealer = sealer;
  }

  byte[][] keys() {
    return RedisScript.texts(base, base + ":lease", base + ":fence");
  }

  /** The lease and what is stored, or null if somebody else has it. */
  @Nullable TokenLease take(RedisLink redis, LeaseKeeper keeper) {
    String owner = UUID.randomUUID().toString();
    List<Object> answer =
        redis.run(TAKE, keys(), RedisScript.texts(owner, LeaseKeeper.LEASE.toMillis()));
    if (((Long) answer.get(0)) == 0) {
      return null;
    }
    byte[] holder = (byte[]) answer.get(1);
    AccessToken stored = answer.size() > 2 ? read((byte[]) answer.get(2)) : null;
    return new TokenLease(this, redis, holder, stored, keeper.keep(redis, keys()[1], holder));
  }

  private @Nullable AccessToken read(byte[] sealed) {
    byte[] plain = sealer.open(sealed, base);
    AccessToken token = plain == null ? null : TokenForm.read(plain);
    if (token == null) {
      LOG.warn(
          "What lies at {} was not sealed with this secret key, or is damaged; a new token replaces"
              + " it",
          base);
    }
    return token;
  }

  byte[] seal(AccessToken token) {
    return sealer.seal(TokenForm.write(token), base);
  }

  /** Forgets a token, if it is this one. */
  void remove(RedisLink redis, AccessToken token) {
    byte[] sealed = redis.ask(commands -> commands.get(keys()[0]));
    AccessToken stored = sealed == null ? null : read(sealed);
    if (sealed != null && stored != null && stored.isSameAs(token)) {
      redis.run(REMOVE, new byte[][] {keys()[0]}, new byte[][] {sealed});
    }
  }
}
