package io.github.kiwoomjava.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.runtime.auth.AccessToken;
import io.github.kiwoomjava.runtime.auth.Credentials;
import io.github.kiwoomjava.runtime.auth.TokenKey;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NeedsRedis
class RedisTokenStoreTest {
  private static final Credentials KEYS = Credentials.of("an-app-key", "a-secret-key");
  private static final TokenKey REAL = new TokenKey("REAL", KEYS.fingerprint());
  private static final TokenKey PAPER = new TokenKey("MOCK", KEYS.fingerprint());

  private final RedisServer server = RedisServer.start();
  private final List<KiwoomRedis> processes = new ArrayList<>();
  private final List<String> news = new ArrayList<>();
  private RedisClient rawClient;
  private StatefulRedisConnection<String, String> raw;

  @BeforeEach
  void lookBehind() {
    rawClient = RedisClient.create(server.uri());
    raw = rawClient.connect(StringCodec.UTF8);
  }

  @AfterEach
  void close() {
    processes.forEach(KiwoomRedis::close);
    raw.close();
    rawClient.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    server.close();
  }

  private RedisTokenStore process() {
    return process(Clock.systemUTC());
  }

  private RedisTokenStore process(Clock clock) {
    RedisListener listener =
        new RedisListener() {
          @Override
          public void lost(String reason) {
            news.add("lost");
          }

          @Override
          public void back() {
            news.add("back");
          }
        };
    KiwoomRedis redis = KiwoomRedis.builder(server.uri()).clock(clock).listener(listener).build();
    processes.add(redis);
    return redis.tokenStore(KEYS);
  }

  private static AccessToken token(String text) {
    Instant now = Instant.now();
    return new AccessToken(text, now, now.plus(Duration.ofHours(24)));
  }

  private static AccessToken orIssue(AccessToken stored, AtomicInteger issued) {
    return stored != null ? stored : token("token-" + issued.incrementAndGet());
  }

  @Test
  void one_of_many_processes_issues_and_all_use_its_token() throws Exception {
    AtomicInteger issued = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        RedisTokenStore store = process();
        answers.add(
            threads.submit(() -> store.update(REAL, stored -> orIssue(stored, issued)).reveal()));
      }
      for (Future<String> answer : answers) {
        assertThat(answer.get()).isEqualTo("token-1");
      }
      assertThat(issued).hasValue(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void times_of_a_token_come_back_as_they_were() {
    AccessToken written = token("a-token");
    process().update(REAL, stored -> written);
    AccessToken read = process().update(REAL, stored -> stored);
    assertThat(read.isSameAs(written)).isTrue();
    assertThat(read.expiresAt().toEpochMilli()).isEqualTo(written.expiresAt().toEpochMilli());
    assertThat(read.issuedAt().toEpochMilli()).isEqualTo(written.issuedAt().toEpochMilli());
  }

  @Test
  void real_and_paper_lie_apart() {
    process().update(REAL, stored -> token("real"));
    AccessToken paper =
        process()
            .update(
                PAPER,
                stored -> {
                  assertThat(stored).isNull();
                  return token("paper");
                });
    assertThat(paper.reveal()).isEqualTo("paper");
    assertThat(process().update(REAL, stored -> stored).reveal()).isEqualTo("real");
  }

  @Test
  void nothing_in_redis_shows_a_token_or_a_key() {
    process().update(REAL, stored -> token("very-secret-token"));
    for (String key : raw.sync().keys("*")) {
      assertThat(key).doesNotContain("an-app-key");
      assertThat(new String(dump(key), StandardCharsets.ISO_8859_1))
          .doesNotContain("very-secret-token", "a-secret-key", "an-app-key");
    }
  }

  private byte[] dump(String key) {
    return raw.sync().dump(key);
  }

  @Test
  void a_token_sealed_with_another_secret_is_replaced() {
    Credentials changed = Credentials.of("an-app-key", "another-secret");
    process().update(REAL, stored -> token("old"));
    KiwoomRedis other = KiwoomRedis.connect(server.uri());
    processes.add(other);
    AccessToken now =
        other
            .tokenStore(changed)
            .update(
                REAL,
                stored -> {
                  assertThat(stored).isNull();
                  return token("new");
                });
    assertThat(now.reveal()).isEqualTo("new");
  }

  @Test
  void a_process_that_was_paused_cannot_overwrite_a_newer_token() {
    RedisTokenStore paused = process();
    RedisTokenStore other = process();
    AtomicInteger asked = new AtomicInteger();
    AccessToken got =
        paused.update(
            REAL,
            stored -> {
              if (asked.incrementAndGet() == 1) { // its lease runs out while it is away
                raw.sync().del(lease());
                other.update(REAL, nothing -> token("newer"));
                return token("older");
              }
              return stored;
            });
    assertThat(got.reveal()).isEqualTo("newer");
    assertThat(process().update(REAL, stored -> stored).reveal()).isEqualTo("newer");
  }

  private static String lease() {
    return "kiwoom:{REAL:" + KEYS.fingerprint() + "}:token:lease";
  }

  @Test
  void whoever_fails_lets_the_next_one_try_at_once() {
    assertThatThrownBy(
            () ->
                process()
                    .update(
                        REAL,
                        stored -> {
                          throw new IllegalStateException("no network");
                        }))
        .hasMessage("no network");
    assertThat(raw.sync().exists(lease())).isZero();
    assertThat(process().update(REAL, stored -> token("next")).reveal()).isEqualTo("next");
  }

  @Test
  void a_removed_token_is_gone_and_another_one_stays() {
    AccessToken first = process().update(REAL, stored -> token("first"));
    process().remove(REAL, token("other"));
    assertThat(process().update(REAL, stored -> stored).isSameAs(first)).isTrue();
    process().remove(REAL, first);
    process()
        .update(
            REAL,
            stored -> {
              assertThat(stored).isNull();
              return token("second");
            });
  }

  @Test
  void without_redis_a_process_goes_on_with_its_token_and_says_so() {
    RedisTokenStore store = process();
    AccessToken had = store.update(REAL, stored -> token("had"));
    server.kill();
    AccessToken got = store.update(REAL, stored -> token("must not be issued"));
    assertThat(got.isSameAs(had)).isTrue();
    assertThat(news).containsExactly("lost");
    server.restart();
    CompletableFuture<AccessToken> back = new CompletableFuture<>();
    while (!news.contains("back")) {
      back.complete(store.update(REAL, stored -> stored == null ? had : stored));
    }
    assertThat(back).isCompletedWithValueMatching(token -> token.isSameAs(had));
  }

  @Test
  void without_redis_no_process_issues_a_token_of_its_own_unless_allowed() {
    server.kill();
    RedisTokenStore store = process();
    assertThatThrownBy(() -> store.update(REAL, stored -> token("own")))
        .isInstanceOf(RedisLostException.class)
        .hasMessageContaining("issuingWithoutRedis");
    assertThat(store.issuingWithoutRedis().update(REAL, stored -> token("own")).reveal())
        .isEqualTo("own");
  }

  @Test
  void a_token_that_was_issued_while_redis_was_lost_is_used() {
    RedisTokenStore store = process();
    AccessToken got =
        store.update(
            REAL,
            stored -> {
              server.kill();
              return token("issued");
            });
    assertThat(got.reveal()).isEqualTo("issued");
  }

  @Test
  void credentials_that_the_store_does_not_know_are_named() {
    assertThatThrownBy(() -> process().update(new TokenKey("REAL", "abc"), stored -> token("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("abc");
  }
}
