package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.auth.AccessToken;
import io.github.kiwoomjava.runtime.auth.TokenKey;
import io.github.kiwoomjava.runtime.auth.TokenStore;
import io.github.kiwoomjava.runtime.call.VirtualTime;
import io.github.kiwoomjava.runtime.client.ApiClient;
import io.github.kiwoomjava.runtime.realtime.RealtimeOptions;
import io.github.kiwoomjava.runtime.realtime.Subscription;
import io.github.kiwoomjava.runtime.realtime.session.RealtimeClient;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A session without network: all but the calls of listeners happens on the test's thread. */
@Timeout(60)
abstract class FakeTest {
  static final int PATIENCE_SECONDS = 20;

  final VirtualTime time = VirtualTime.still();
  final FakeServer server = new FakeServer();
  final Recorder events = new Recorder();
  final BlockingQueue<Tick> ticks = new LinkedBlockingQueue<>();
  ApiClient api;
  TestSession session;

  @BeforeEach
  void start() {
    AccessToken token =
        new AccessToken("secret-token", time.instant(), time.instant().plus(Duration.ofDays(30)));
    api =
        TestApi.at(URI.create("http://127.0.0.1:1"), time)
            .tokenStore(
                new TokenStore() {
                  @Override
                  public AccessToken update(
                      TokenKey key, Function<@Nullable AccessToken, AccessToken> next) {
                    return token;
                  }

                  @Override
                  public void remove(TokenKey key, AccessToken removed) {}
                })
            .build();
    while (!api.context().token().isDone()) {
      Thread.onSpinWait(); // from then on it is there at once
    }
    session = open(options -> {});
  }

  TestSession open(Consumer<RealtimeOptions.Builder> options) {
    return new RealtimeClient<>(api, TestSession::new)
        .open(
            builder ->
                options.accept(
                    builder
                        .listener(events)
                        .socketOpener(server)
                        .foreignThreads(Runnable::run)
                        .backoff(MockTest.backoff())
                        .closeTimeout(Duration.ofSeconds(10))));
  }

  @AfterEach
  void stop() {
    session.close();
    api.close();
  }

  static void ready(Subscription subscription) throws Exception {
    subscription.ready().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Nullable Tick tick() throws InterruptedException {
    return ticks.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
