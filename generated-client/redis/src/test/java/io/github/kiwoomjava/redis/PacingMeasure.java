package io.github.kiwoomjava.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.script.RateLimit;
import io.github.kiwoomjava.runtime.auth.Credentials;
import io.github.kiwoomjava.runtime.error.CallTimeoutException;
import io.github.kiwoomjava.runtime.error.PacingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How much of the permitted rate three processes with 50 threads each use; a measurement, so that
 * it takes real time: {@code mvn -Psoak -pl generated-client/redis verify -Dtest=PacingMeasure}.
 */
@NeedsRedis
@Tag("soak")
@Execution(ExecutionMode.SAME_THREAD)
class PacingMeasure {
  private static final Credentials KEYS = Credentials.of("an-app-key", "a-secret-key");
  private static final int PROCESSES = 3;
  private static final int THREADS = 50;

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 20})
  void no_limit_reaches_a_caller_and_the_rate_is_used(int perSecond) throws Exception {
    long seconds = Math.max(20, 60 / perSecond);
    AtomicLong refused = new AtomicLong();
    AtomicLong passed = new AtomicLong();
    List<AutoCloseable> all = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(PROCESSES * THREADS);
    try (RedisServer server = RedisServer.start();
        MockKiwoom mock =
            MockKiwoom.builder()
                .rateLimit(RateLimit.perSecond(perSecond).with("au10001", 0))
                .start()) {
      List<Future<?>> work = new ArrayList<>();
      List<Kiwoom> clients = new ArrayList<>();
      for (int p = 0; p < PROCESSES; p++) {
        KiwoomRedis redis = KiwoomRedis.connect(server.uri());
        Kiwoom kiwoom =
            Kiwoom.builder()
                .baseUri(mock.baseUri())
                .credentials(KEYS)
                .tokenStore(redis.tokenStore(KEYS))
                .pacer(redis.pacing().callsPerSecond("ka10001", perSecond).build())
                .requestTimeout(Duration.ofMinutes(10))
                .build();
        all.add(redis);
        all.add(kiwoom);
        clients.add(kiwoom);
        kiwoom.domestic().stock().basicInfo("005930").execute(); // classes and the token
      }
      mock.clearRequests();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
      for (Kiwoom kiwoom : clients) {
        for (int t = 0; t < THREADS; t++) {
          work.add(threads.submit(() -> call(kiwoom, end, passed)));
        }
      }
      for (Future<?> one : work) {
        one.get();
      }
      mock.requests("ka10001").stream()
          .filter(request -> request.outcome().contains("1700"))
          .forEach(request -> refused.incrementAndGet());
      double used = passed.get() / (double) (seconds * perSecond);
      System.out.printf(
          "%d a second: %.1f %% of the rate used, %d refused by the server and tried again%n",
          perSecond, used * 100, refused.get());
      assertThat(used).isGreaterThanOrEqualTo(0.95);
    } finally {
      threads.shutdownNow();
      for (AutoCloseable one : all) {
        one.close();
      }
    }
  }

  /** A call whose turn would come after the end is not made; any other failure is one. */
  private static Void call(Kiwoom kiwoom, long end, AtomicLong passed) {
    while (true) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return null;
      }
      try {
        kiwoom.domestic().stock().basicInfo("005930").withTimeout(Duration.ofNanos(left)).execute();
        passed.incrementAndGet();
      } catch (PacingException e) {
        return null;
      } catch (CallTimeoutException e) {
        return null; // its answer came after the end
      }
    }
  }
}
