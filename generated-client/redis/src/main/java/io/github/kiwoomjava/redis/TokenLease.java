package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.runtime.auth.AccessToken;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The right to replace a token, while nobody else has it. */
final class TokenLease implements AutoCloseable {
  private static final RedisScript WRITE = RedisScript.load("token-write.lua");
  private static final RedisScript RELEASE = RedisScript.load("lease-release.lua");

  /** Clocks differ; what has expired is replaced anyway. */
  private static final Duration EXTRA = Duration.ofHours(1);

  private final TokenPlace place;
  private final RedisLink redis;
  private final byte[] holder;
  private final @Nullable AccessToken stored;
  private final Runnable endKeeping;

  TokenLease(
      TokenPlace place,
      RedisLink redis,
      byte[] holder,
      @Nullable AccessToken stored,
      Runnable endKeeping) {
    this.place = place;
    this.redis = redis;
    this.holder = holder;
    this.stored = stored;
    this.endKeeping = endKeeping;
  }

  @Nullable AccessToken stored() {
    return stored;
  }

  /** Writes a token; false if the lease is somebody else's by now, and nothing was written. */
  boolean write(AccessToken token) {
    Duration life = Duration.between(token.issuedAt(), token.expiresAt()).plus(EXTRA);
    long millis = Math.max(EXTRA.toMillis(), life.toMillis());
    List<Object> answer =
        redis.run(WRITE, place.keys(), RedisScript.texts(holder, place.seal(token), millis));
    return ((Long) answer.get(0)) == 1;
  }

  /** Lets the next one have it. If Redis is lost, the lease ends by itself. */
  @Override
  public void close() {
    endKeeping.run();
    try {
      redis.run(RELEASE, new byte[][] {place.keys()[1]}, new byte[][] {holder});
    } catch (RedisLostException e) {
      return;
    }
  }
}
