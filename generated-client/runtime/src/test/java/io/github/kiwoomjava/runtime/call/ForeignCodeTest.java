package io.github.kiwoomjava.runtime.call;

import static io.github.kiwoomjava.runtime.call.ScriptedServer.reply;
import static io.github.kiwoomjava.runtime.call.ScriptedServer.stalling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.runtime.api.CallInfo;
import io.github.kiwoomjava.runtime.api.CallListener;
import io.github.kiwoomjava.runtime.api.OrderResult;
import io.github.kiwoomjava.runtime.auth.AccessToken;
import io.github.kiwoomjava.runtime.auth.TokenKey;
import io.github.kiwoomjava.runtime.auth.TokenStore;
import io.github.kiwoomjava.runtime.call.ScriptedServer.Reaction;
import io.github.kiwoomjava.runtime.call.ScriptedServer.Seen;
import io.github.kiwoomjava.runtime.call.TestOperations.Request;
import io.github.kiwoomjava.runtime.call.TestOperations.Response;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.client.ApiClient;
import io.github.kiwoomjava.runtime.error.CallTimeoutException;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.json.ProblemListener;
import io.github.kiwoomjava.runtime.pacing.LocalPacer;
import io.github.kiwoomjava.runtime.pacing.Pacer;
import io.github.kiwoomjava.runtime.transport.HttpCall;
import io.github.kiwoomjava.runtime.transport.HttpReply;
import io.github.kiwoomjava.runtime.transport.HttpSender;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What users give a client may throw or block as it likes; calls end as they would without it. */
@Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ForeignCodeTest {
  private static final Request SAMSUNG = new Request("005930");
  private static final String GOOD =
      "{\"name\":7,\"rows\":{},\"ord_no\":\"0000139\",\"return_code\":0}";
  private static final String TOKEN =
      "{\"token\":\"fresh\",\"expires_dt\":\"20260706000000\",\"return_code\":0}";
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** What foreign code does when it is called. */
  enum Misdeed {
    RUNTIME_EXCEPTION,
    ERROR,
    INTERRUPT,
    NEVER_RETURNS
  }

  /** Where foreign code is called. */
  enum Place {
    CALL_LISTENER,
    PROBLEM_LISTENER,
    TOKEN_STORE,
    PACER_RESERVE,
    PACER_LIMITED,
    CLOCK,
    SENDER
  }

  /** What is called. */
  enum Kind {
    QUERY,
    ASYNC_QUERY,
    PAGE,
    ORDER,
    ASYNC_ORDER
  }

  private final VirtualTime time = VirtualTime.hurrying();
  private final CountDownLatch release = new CountDownLatch(1);
  private final CountDownLatch blocking = new CountDownLatch(1);
  private final AtomicInteger misdeeds = new AtomicInteger();
  private volatile Function<Seen, Reaction> script =
      seen -> reply(200, seen.header("api-id").equals("au10001") ? TOKEN : GOOD);
  private final ScriptedServer server = new ScriptedServer(seen -> script.apply(seen));

  @AfterEach
  void close() {
    release.countDown();
    server.close();
    time.close();
  }

  private void misbehave(Misdeed misdeed) {
    misdeeds.incrementAndGet();
    switch (misdeed) {
      case RUNTIME_EXCEPTION -> throw new IllegalStateException("a fault of the user's");
      case ERROR -> throw new AssertionError("fail() in a user's test");
      case INTERRUPT -> Thread.currentThread().interrupt();
      case NEVER_RETURNS -> {
        blocking.countDown();
        boolean over = false;
        while (!over) {
          try {
            release.await();
            over = true;
          } catch (InterruptedException e) {
            continue; // it is as stubborn as can be
          }
        }
      }
    }
  }

  static Stream<Arguments> matrix() {
    return Stream.of(Place.values())
        .flatMap(
            place ->
                Stream.of(Misdeed.values())
                    .flatMap(
                        misdeed ->
                            Stream.of(Kind.values())
                                .map(kind -> Arguments.of(place, misdeed, kind))))
        .filter(
            cell -> // a clock is called in place, as System.nanoTime is
            cell.get()[0] != Place.CLOCK || cell.get()[1] != Misdeed.NEVER_RETURNS);
  }

  @ParameterizedTest
  @MethodSource("matrix")
  void a_call_ends_on_time_whatever_foreign_code_does(Place place, Misdeed misdeed, Kind kind)
      throws Exception {
    try (ApiClient client = client(place, misdeed)) {
      CompletableFuture<Object> outcome = call(client, kind);
      boolean blocked = misdeed == Misdeed.NEVER_RETURNS && !isListener(place);
      if (blocked) {
        blocking.await(); // nothing more happens before time passes
        time.advance(TIMEOUT);
      }
      Object result = outcome.get();
      if (isListener(place)) {
        assertThat(result).isInstanceOfAny(Response.class, OrderResult.Accepted.class);
      } else if (blocked) {
        assertThat(result)
            .isInstanceOfAny(
                CallTimeoutException.class, OrderResult.Rejected.class, OrderResult.Unknown.class);
      } else {
        assertThat(result)
            .isInstanceOfAny(Response.class, KiwoomException.class, OrderResult.class);
      }
      assertThat(server.seen("kt10000").size()).isLessThanOrEqualTo(1);
    }
  }

  /** Whose part it is to hear of a call, and not to take part in it. */
  private static boolean isListener(Place place) {
    return place == Place.CALL_LISTENER
        || place == Place.PROBLEM_LISTENER
        || place == Place.PACER_LIMITED;
  }

  private CompletableFuture<Object> call(ApiClient client, Kind kind) {
    CompletableFuture<Object> outcome = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () -> {
              try {
                outcome.complete(
                    switch (kind) {
                      case QUERY -> client.call(TestOperations.PRICE, SAMSUNG).execute();
                      case ASYNC_QUERY ->
                          client.call(TestOperations.PRICE, SAMSUNG).executeAsync().get();
                      case PAGE ->
                          client
                              .paged(TestOperations.CHART, SAMSUNG, Response::rows)
                              .pages()
                              .iterator()
                              .next()
                              .response();
                      case ORDER -> client.order(TestOperations.BUY, SAMSUNG).submit();
                      case ASYNC_ORDER ->
                          client.order(TestOperations.BUY, SAMSUNG).submitAsync().get();
                    });
              } catch (KiwoomException e) {
                outcome.complete(e);
              } catch (ExecutionException e) {
                outcome.complete(e.getCause());
              } catch (Throwable e) {
                outcome.completeExceptionally(e);
              }
            });
    caller.setDaemon(true);
    caller.start();
    return outcome;
  }

  private ApiClient client(Place place, Misdeed misdeed) {
    TestClient.Builder builder =
        TestClient.builder(server.uri(), time)
            .requestTimeout(TIMEOUT)
            .problemListener(ProblemListener.ignoring());
    switch (place) {
      case CALL_LISTENER -> builder.listener(new BadListener(misdeed));
      case PROBLEM_LISTENER -> builder.problemListener((a, b, c, d) -> misbehave(misdeed));
      case TOKEN_STORE ->
          builder.tokenStore(
              new TokenStore() {
                @Override
                public AccessToken update(
                    TokenKey key, Function<@Nullable AccessToken, AccessToken> next) {
                  misbehave(misdeed);
                  return next.apply(null);
                }

                @Override
                public void remove(TokenKey key, AccessToken removed) {
                  misbehave(misdeed);
                }
              });
      case PACER_RESERVE, PACER_LIMITED -> builder.pacer(new BadPacer(place, misdeed));
      case CLOCK -> builder.clock(new BadClock(misdeed));
      case SENDER -> builder.sender(new BadSender(misdeed));
    }
    if (place == Place.PACER_LIMITED) {
      AtomicInteger asked = new AtomicInteger();
      script =
          seen ->
              seen.header("api-id").equals("au10001")
                  ? reply(200, TOKEN)
                  : seen.header("api-id").startsWith("ka") && asked.incrementAndGet() == 1
                      ? reply(429, "{\"return_code\":5,\"return_msg\":\"[1700:유량=1]\"}")
                      : reply(200, GOOD);
    }
    return builder.build();
  }

  private final class BadListener implements CallListener {
    private final Misdeed misdeed;

    BadListener(Misdeed misdeed) {
      this.misdeed = misdeed;
    }

    @Override
    public void started(CallInfo call) {
      misbehave(misdeed);
    }

    @Override
    public void waited(CallInfo call, Duration took) {
      misbehave(misdeed);
    }

    @Override
    public void page(OperationInfo operation, int number) {
      misbehave(misdeed);
    }

    @Override
    public void finished(CallInfo call, Duration took, @Nullable KiwoomException failure) {
      misbehave(misdeed);
    }

    @Override
    public void problem(OperationInfo operation, String path, String raw, String reason) {
      misbehave(misdeed);
    }
  }

  private final class BadPacer implements Pacer {
    private final Pacer pacer = new LocalPacer(1_000, Map.of(), time::nanoTime);
    private final Place place;
    private final Misdeed misdeed;

    BadPacer(Place place, Misdeed misdeed) {
      this.place = place;
      this.misdeed = misdeed;
    }

    @Override
    public Duration reserve(String key, String operation, Duration longest) {
      if (place == Place.PACER_RESERVE) {
        misbehave(misdeed);
      }
      pacer.reserve(key, operation, longest);
      return Duration.ZERO;
    }

    @Override
    public void limited(String key, String operation, @Nullable Integer permittedPerSecond) {
      misbehave(misdeed);
    }
  }

  private final class BadClock extends Clock {
    private final Misdeed misdeed;

    BadClock(Misdeed misdeed) {
      this.misdeed = misdeed;
    }

    @Override
    public Instant instant() {
      if (misdeed != Misdeed.INTERRUPT) { // which would be the caller's own
        misbehave(misdeed);
      }
      return time.instant();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final class BadSender implements HttpSender {
    private final Misdeed misdeed;

    BadSender(Misdeed misdeed) {
      this.misdeed = misdeed;
    }

    @Override
    public CompletableFuture<HttpReply> send(HttpCall call) {
      misbehave(misdeed);
      return new CompletableFuture<HttpReply>()
          .completeOnTimeout(null, 0, java.util.concurrent.TimeUnit.SECONDS)
          .thenApply(
              ignored ->
                  new HttpReply(
                      200, Map.of(), GOOD.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {}
  }

  @Test
  void dependents_that_block_delay_neither_deadlines_nor_turns_nor_tokens_nor_closing()
      throws Exception {
    script =
        seen ->
            seen.header("api-id").equals("au10001")
                ? reply(200, TOKEN)
                : seen.body().contains("000660")
                    ? stalling(new byte[0], () -> {})
                    : reply(200, GOOD);
    try (ApiClient client =
        TestClient.builder(server.uri(), time)
            .requestTimeout(TIMEOUT)
            .listener(new BadListener(Misdeed.NEVER_RETURNS))
            .problemListener((a, b, c, d) -> misbehave(Misdeed.NEVER_RETURNS))
            .callsPerSecond(1_000)
            .build()) {
      List<CompletableFuture<Void>> blocked = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        blocked.add(
            client
                .call(TestOperations.PRICE, new Request("000660"))
                .executeAsync()
                .handle(
                    (response, failure) -> {
                      misbehave(Misdeed.NEVER_RETURNS);
                      return null;
                    }));
      }
      time.advance(TIMEOUT); // all forty are over, and their dependents block
      while (misdeeds.get() < 40) {
        Thread.onSpinWait();
      }
      CompletableFuture<Response> late =
          client.call(TestOperations.PRICE, new Request("000660")).executeAsync();
      time.advance(TIMEOUT);
      assertThatThrownBy(late::get).hasCauseInstanceOf(CallTimeoutException.class);
      assertThat(client.order(TestOperations.BUY, SAMSUNG).submitAsync().get())
          .isInstanceOf(OrderResult.Accepted.class);
      assertThat(blocked).noneMatch(CompletableFuture::isDone);
    }
  }

  @Test
  void an_interrupt_of_the_callers_survives_one_of_ours() throws Exception {
    script = seen -> stalling(new byte[0], () -> {});
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    try (ApiClient client =
        TestClient.builder(server.uri(), time)
            .tokenStore(TestClient.stocked(time))
            .requestTimeout(TIMEOUT)
            .build()) {
      Thread caller =
          new Thread(
              () -> {
                try {
                  client.call(TestOperations.PRICE, SAMSUNG).execute();
                } catch (KiwoomException e) {
                  interrupted.complete(Thread.currentThread().isInterrupted());
                }
              });
      caller.start();
      while (server.seen("ka10001").isEmpty()) {
        Thread.onSpinWait();
      }
      caller.interrupt();
      time.advance(TIMEOUT);
      assertThat(interrupted.get()).isTrue();
    }
  }

  @Test
  void an_error_during_a_token_issue_costs_one_order_and_no_later_call() {
    AtomicInteger updates = new AtomicInteger();
    TokenStore once =
        new TokenStore() {
          private final TokenStore store = TokenStore.inMemory();

          @Override
          public AccessToken update(
              TokenKey key, Function<@Nullable AccessToken, AccessToken> next) {
            if (updates.incrementAndGet() == 1) {
              throw new NoClassDefFoundError("somebody's jar is missing");
            }
            return store.update(key, next);
          }

          @Override
          public void remove(TokenKey key, AccessToken removed) {
            store.remove(key, removed);
          }
        };
    try (ApiClient client = TestClient.builder(server.uri(), time).tokenStore(once).build()) {
      assertThat(client.order(TestOperations.BUY, SAMSUNG).submit())
          .isInstanceOf(OrderResult.Rejected.class); // it was not sent, and is not tried again
      assertThat(client.call(TestOperations.CHART, SAMSUNG).execute()).isNotNull();
    }
  }
}
