package io.github.kiwoomjava.runtime.realtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.runtime.auth.AccessToken;
import io.github.kiwoomjava.runtime.auth.TokenKey;
import io.github.kiwoomjava.runtime.auth.TokenStore;
import io.github.kiwoomjava.runtime.call.VirtualTime;
import io.github.kiwoomjava.runtime.client.ApiClient;
import io.github.kiwoomjava.runtime.realtime.SessionListener;
import io.github.kiwoomjava.runtime.realtime.Subscription;
import io.github.kiwoomjava.runtime.realtime.session.RealtimeClient;
import io.github.kiwoomjava.runtime.realtime.socket.RealtimeSocket;
import io.github.kiwoomjava.runtime.realtime.socket.SocketListener;
import io.github.kiwoomjava.runtime.realtime.socket.SocketOpener;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What users give a session may throw or block as it likes; the session goes on without it. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RealtimeForeignCodeTest {
  /** What foreign code does when it is called. */
  enum Misdeed {
    RUNTIME_EXCEPTION,
    ERROR,
    INTERRUPT,
    NEVER_RETURNS
  }

  /** Where foreign code is called. */
  enum Place {
    EVENT_LISTENER,
    SESSION_LISTENER,
    PROBLEM_LISTENER,
    DEPENDENT,
    SUBSCRIBER,
    MARKET_HOURS,
    CLOCK,
    TOKEN_STORE,
    OPENER,
    SEND,
    ABORT
  }

  private final VirtualTime time = VirtualTime.still();
  private final CountDownLatch release = new CountDownLatch(1);
  private final Set<Place> reached = ConcurrentHashMap.newKeySet();
  private final BlockingQueue<Tick> ticks = new LinkedBlockingQueue<>();
  private final Recorder events = new Recorder();
  private final Semaphore happened = new Semaphore(0);
  private final Queue<Object> heard = new ArrayDeque<>();
  private final Server server = new Server();
  private volatile Set<Place> bad = EnumSet.noneOf(Place.class);
  private volatile Misdeed misdeed = Misdeed.NEVER_RETURNS;

  @AfterEach
  void letGo() {
    release.countDown();
  }

  private void call(Place place) {
    happened.release();
    if (!bad.contains(place)) {
      return;
    }
    reached.add(place);
    switch (misdeed) {
      case RUNTIME_EXCEPTION -> throw new IllegalStateException("a fault of the user's");
      case ERROR -> throw new AssertionError("fail() in a user's test");
      case INTERRUPT -> Thread.currentThread().interrupt();
      case NEVER_RETURNS -> {
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

  /** A server whose sockets answer from a thread of the opener's. */
  private final class Server implements SocketOpener {
    final BlockingQueue<Socket> opened = new LinkedBlockingQueue<>();

    @Override
    public CompletableFuture<RealtimeSocket> open(URI uri, SocketListener listener) {
      call(Place.OPENER);
      Socket socket = new Socket(listener);
      opened.add(socket);
      return CompletableFuture.completedFuture(socket);
    }

    @Override
    public void close() {}
  }

  private final class Socket implements RealtimeSocket {
    final SocketListener listener;

    Socket(SocketListener listener) {
      this.listener = listener;
    }

    @Override
    public CompletableFuture<?> send(String text) {
      call(Place.SEND);
      String service = text.replaceAll(".*\"trnm\":\"(\\w+)\".*", "$1");
      listener.text("{\"trnm\":\"" + service + "\",\"return_code\":0}", true);
      return CompletableFuture.completedFuture(null);
    }

    void trade(String price, String volume) {
      listener.text(
          ("{\"trnm\":\"REAL\",\"data\":[{\"type\":\"0B\",\"item\":\"1\",\"values\":"
                  + "{\"10\":\"%s\",\"15\":\"%s\"}}]}")
              .formatted(price, volume),
          true);
    }

    @Override
    public void close() {
      listener.closed(1000, "");
    }

    @Override
    public void abort() {
      call(Place.ABORT);
    }
  }

  private ApiClient client() {
    AccessToken token =
        new AccessToken("a-token", time.instant(), time.instant().plus(Duration.ofDays(30)));
    return TestApi.at(URI.create("http://127.0.0.1:1"), time)
        .clock(
            new Clock() {
              @Override
              public Instant instant() {
                call(Place.CLOCK);
                return time.instant();
              }

              @Override
              public ZoneId getZone() {
                return time.getZone();
              }

              @Override
              public Clock withZone(ZoneId zone) {
                return this;
              }
            })
        .problemListener((operation, path, raw, reason) -> call(Place.PROBLEM_LISTENER))
        .tokenStore(
            new TokenStore() {
              @Override
              public AccessToken update(
                  TokenKey key, Function<@Nullable AccessToken, AccessToken> next) {
                call(Place.TOKEN_STORE);
                return token;
              }

              @Override
              public void remove(TokenKey key, AccessToken removed) {}
            })
        .build();
  }

  private TestSession open(ApiClient client) {
    return new RealtimeClient<>(client, TestSession::new)
        .open(
            options ->
                options
                    .socketOpener(server)
                    .listener(
                        new SessionListener() {
                          @Override
                          public void connected(String path) {
                            call(Place.SESSION_LISTENER);
                          }
                        })
                    .listener(events)
                    .koreanHours(
                        now -> {
                          call(Place.MARKET_HOURS);
                          return true;
                        })
                    .silenceAfter(Duration.ofSeconds(2))
                    .backoff(MockTest.backoff())
                    .closeTimeout(Duration.ofMillis(200)));
  }

  /** Everything of a user's that a session can call, on one feed. */
  private void subscribe(TestSession session) throws Exception {
    Subscription subscription = session.subscribe(Tick.trades("1"), ticks::add);
    session.subscribe(Tick.trades("1"), tick -> call(Place.EVENT_LISTENER));
    var unused = subscription.ready().thenRun(() -> call(Place.DEPENDENT));
    session.stream(Tick.trades("1"))
        .subscribe(
            new Flow.Subscriber<>() {
              @Override
              public void onSubscribe(Flow.Subscription to) {
                to.request(Long.MAX_VALUE);
              }

              @Override
              public void onNext(Tick tick) {
                call(Place.SUBSCRIBER);
              }

              @Override
              public void onError(Throwable failure) {}

              @Override
              public void onComplete() {}
            });
  }

  static Stream<Arguments> matrix() {
    return Stream.of(Place.values())
        .flatMap(place -> Stream.of(Misdeed.values()).map(kind -> Arguments.of(place, kind)))
        .filter(
            cell -> // a clock is called in place, as System.nanoTime is
            cell.get()[0] != Place.CLOCK || cell.get()[1] != Misdeed.NEVER_RETURNS);
  }

  @ParameterizedTest
  @MethodSource("matrix")
  void others_get_their_events_and_the_session_reconnects_and_closes(Place place, Misdeed kind)
      throws Exception {
    misdeed = kind;
    Runnable foul = () -> bad = EnumSet.of(place);
    goThrough(foul, List.of(place));
  }

  @Test
  void with_every_listener_blocked_at_once_it_reconnects_on_time() throws Exception {
    EnumSet<Place> all =
        EnumSet.of(
            Place.EVENT_LISTENER,
            Place.SESSION_LISTENER,
            Place.PROBLEM_LISTENER,
            Place.DEPENDENT,
            Place.SUBSCRIBER,
            Place.MARKET_HOURS,
            Place.ABORT);
    goThrough(() -> bad = all, all);
  }

  private void goThrough(Runnable foul, Iterable<Place> places) throws Exception {
    try (ApiClient client = client()) {
      foul.run();
      try (TestSession session = open(client)) {
        goThrough(session, places);
      }
    }
  }

  private void goThrough(TestSession session, Iterable<Place> places) throws Exception {
    subscribe(session);
    var unused = Thread.interrupted();
    Socket socket = connected(places);
    assertThat(price(socket, "before")).isEqualTo("before");

    socket.listener.closed(1011, "");
    assertThat(await(Recorder.Disconnected.class).retryAfter()).isEqualTo(Duration.ofSeconds(1));
    passSecond();
    Socket again = server.opened.poll(20, TimeUnit.SECONDS);
    assertThat(again).isNotNull();
    await(Recorder.Connected.class);
    assertThat(price(again, "after")).isEqualTo("after");
    for (Place place : places) {
      awaitReached(place);
    }
  }

  private void passSecond() {
    time.advance(Duration.ofSeconds(1));
    var unused = Thread.interrupted(); // the clock is called in place, by this thread too
  }

  /**
   * Parts that take part in connecting keep it from doing so, within its times, while they fail.
   */
  private Socket connected(Iterable<Place> places) throws Exception {
    boolean takesPart = false;
    for (Place place : places) {
      takesPart |= EnumSet.of(Place.OPENER, Place.SEND, Place.TOKEN_STORE).contains(place);
    }
    if (takesPart && misdeed != Misdeed.INTERRUPT) {
      awaitReached(places.iterator().next());
      if (misdeed == Misdeed.NEVER_RETURNS) {
        time.advance(Duration.ofSeconds(10));
      }
      Recorder.Disconnected lost = await(Recorder.Disconnected.class);
      bad = EnumSet.noneOf(Place.class);
      if (places.iterator().next() == Place.TOKEN_STORE) {
        release.countDown(); // there is no other way to a token
      }
      server.opened.clear();
      time.advance(lost.retryAfter());
    }
    Socket socket = server.opened.poll(20, TimeUnit.SECONDS);
    assertThat(socket).isNotNull();
    await(Recorder.Connected.class);
    return socket;
  }

  /** What the one listener that behaves is given, beside a value that cannot be read. */
  private @Nullable String price(Socket socket, String price) throws Exception {
    socket.trade(price, "x");
    Tick tick = null;
    while (tick == null) {
      pass();
      tick = ticks.poll();
    }
    return tick.price();
  }

  /** The next event of this kind, past others, as time goes on. */
  private <E> E await(Class<E> kind) throws Exception {
    while (true) {
      for (Object event = heard.poll(); event != null; event = heard.poll()) {
        if (kind.isInstance(event)) {
          return kind.cast(event);
        }
      }
      heard.addAll(events.rest());
      if (heard.isEmpty()) {
        pass();
      }
    }
  }

  /** More threads come in time when listeners block. */
  private void pass() throws InterruptedException {
    time.advance(Duration.ofMillis(20));
    var unused = Thread.interrupted(); // as above
    var soon = happened.tryAcquire(1, TimeUnit.MILLISECONDS);
  }

  private void awaitReached(Place place) throws Exception {
    while (!reached.contains(place)) {
      pass();
    }
  }
}
