package io.github.kiwoomjava.redis;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Renews leases while their holders work. One that was lost is not taken again. */
final class LeaseKeeper {
  /** After a holder died, others wait no longer than this. */
  static final Duration LEASE = Duration.ofSeconds(8);

  private static final RedisScript RENEW = RedisScript.load("lease-renew.lua");

  private final ScheduledExecutorService threads;

  LeaseKeeper(ScheduledExecutorService threads) {
    this.threads = threads;
  }

  /**
   * Keeps a lease.
   *
   * @return ends the keeping
   */
  Runnable keep(RedisLink redis, byte[] key, byte[] holder) {
    long period = LEASE.toMillis() / 4;
    ScheduledFuture<?> task =
        threads.scheduleAtFixedRate(
            () -> renew(redis, key, holder), period, period, TimeUnit.MILLISECONDS);
    return () -> task.cancel(false);
  }

  private static void renew(RedisLink redis, byte[] key, byte[] holder) {
    List<Object> answer;
    try {
      answer = redis.run(RENEW, new byte[][] {key}, RedisScript.texts(holder, LEASE.toMillis()));
    } catch (RedisLostException e) {
      return; // tried again soon
    }
    if (((Long) answer.get(0)) == 0) {
      throw new IllegalStateException("The lease is lost"); // ends the task
    }
  }
}
