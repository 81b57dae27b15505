package io.github.kiwoomjava.runtime.realtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.runtime.auth.AccessToken;
import io.github.kiwoomjava.runtime.auth.TokenKey;
import io.github.kiwoomjava.runtime.auth.TokenStore;
import io.github.kiwoomjava.runtime.call.VirtualTime;
import io.github.kiwoomjava.runtime.client.ApiClient;
import io.github.kiwoomjava.runtime.realtime.session.RealtimeClient;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Connections that end without a close frame, right after the answer to REG. */
@Timeout(60)
class SuddenEndTest {
  /** Six probes fit into the time after which a silent connection counts as lost. */
  private static final Duration PROBE = Duration.ofSeconds(6);

  /** The first may still be taken by the other side's buffers. */
  private static final Duration SOON = PROBE.multipliedBy(3);

  private static final Duration HEARTBEAT = Duration.ofSeconds(35);

  static Stream<Arguments> ends() {
    return Stream.of(
        Arguments.of("closed", SOON, (RawServer.End) Socket::close),
        // What is written to such a server still arrives; only its silence tells.
        Arguments.of("half closed", HEARTBEAT.plus(PROBE), (RawServer.End) Socket::shutdownOutput),
        Arguments.of(
            "reset",
            SOON,
            (RawServer.End)
                socket -> {
                  socket.setSoLinger(true, 0);
                  socket.close();
                }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ends")
  void the_end_is_noticed_as_soon_as_it_can_be(String name, Duration limit, RawServer.End end)
      throws Exception {
    VirtualTime time = VirtualTime.still();
    Recorder events = new Recorder();
    try (RawServer server = new RawServer(end);
        ApiClient api = TestApi.at(server.uri(), time).tokenStore(new OneToken(time)).build();
        TestSession session =
            new RealtimeClient<>(api, TestSession::new)
                .open(
                    options ->
                        options
                            .listener(events)
                            .backoff(MockTest.backoff())
                            .closeTimeout(Duration.ofMillis(100)))) {
      session.subscribe(Tick.trades("1"), tick -> {});
      Recorder.Disconnected lost = null;
      boolean connected = false;
      while (lost == null) {
        Object event = events.soon();
        connected |= event instanceof Recorder.Connected;
        if (event instanceof Recorder.Disconnected disconnected) {
          lost = disconnected;
        } else if (event == null && connected) {
          time.advance(PROBE);
          assertThat(time.nanoTime()).isLessThanOrEqualTo(limit.toNanos());
        }
      }
      assertThat(lost.reason()).isNotBlank();
    }
  }

  private record OneToken(VirtualTime time) implements TokenStore {
    @Override
    public AccessToken update(TokenKey key, Function<@Nullable AccessToken, AccessToken> next) {
      return new AccessToken("a-token", time.instant(), time.instant().plus(Duration.ofDays(30)));
    }

    @Override
    public void remove(TokenKey key, AccessToken removed) {}
  }
}
