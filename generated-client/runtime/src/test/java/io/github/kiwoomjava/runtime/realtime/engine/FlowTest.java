package io.github.kiwoomjava.runtime.realtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.runtime.error.RealtimeException;
import io.github.kiwoomjava.runtime.realtime.OverflowPolicy;
import io.github.kiwoomjava.runtime.realtime.Subscription;
import io.github.kiwoomjava.runtime.realtime.SubscriptionOptions;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rules of reactive streams that a publisher has to keep. */
class FlowTest extends FakeTest {
  private final Probe probe = new Probe();

  private class Probe implements Flow.Subscriber<Tick> {
    final BlockingQueue<Object> signals = new LinkedBlockingQueue<>();
    final AtomicInteger inside = new AtomicInteger();
    volatile Flow.Subscription subscription;

    @Override
    public void onSubscribe(Flow.Subscription given) {
      signal("subscribed");
      subscription = given;
    }

    @Override
    public void onNext(Tick tick) {
      signal(tick.price());
    }

    @Override
    public void onError(Throwable failure) {
      signal(failure);
    }

    @Override
    public void onComplete() {
      signal("complete");
    }

    private void signal(Object signal) {
      if (inside.incrementAndGet() != 1) {
        signals.add("two signals at once");
      }
      signals.add(signal);
      inside.decrementAndGet();
    }

    Object next() throws InterruptedException {
      return signals.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** Whatever was on its way to the probe has arrived. */
  private void settle() throws Exception {
    Subscription other = session.subscribe(Tick.trades("1"), ticks::add);
    ready(other);
    server.socket().trade("1", "settled");
    while (!"settled".equals(tick().price())) {
      // what was before
    }
    other.close();
  }

  @Test
  void onSubscribe_comes_first_and_once_and_nothing_without_demand() throws Exception {
    session.stream(Tick.trades("1")).subscribe(probe);
    assertThat(probe.signals).containsExactly("subscribed");
    server.socket().trade("1", "a");
    server.socket().trade("1", "b");
    settle();
    assertThat(probe.signals).containsExactly("subscribed");
    probe.subscription.request(1);
    probe.next();
    assertThat(probe.next()).isEqualTo("a");
    settle();
    assertThat(probe.signals).isEmpty();
    probe.subscription.request(Long.MAX_VALUE);
    assertThat(probe.next()).isEqualTo("b");
  }

  @Test
  void signals_are_serial_and_in_order_whatever_is_requested_from_within() throws Exception {
    Probe greedy =
        new Probe() {
          @Override
          public void onNext(Tick tick) {
            subscription.request(1);
            super.onNext(tick);
          }
        };
    session.stream(Tick.trades("1")).subscribe(greedy);
    greedy.subscription.request(1);
    IntStream.range(0, 5_000).forEach(i -> server.socket().trade("1", "" + i));
    assertThat(greedy.next()).isEqualTo("subscribed");
    for (int i = 0; i < 5_000; i++) {
      assertThat(greedy.next()).isEqualTo("" + i);
    }
  }

  @Test
  void a_request_of_nothing_or_less_is_an_error_and_the_end() throws Exception {
    for (long wrong : new long[] {0, -1, Long.MIN_VALUE}) {
      Probe other = new Probe();
      session.stream(Tick.trades("1")).subscribe(other);
      other.subscription.request(wrong);
      other.next();
      assertThat(other.next())
          .isInstanceOfSatisfying(
              IllegalArgumentException.class, e -> assertThat(e).hasMessageContaining("" + wrong));
      server.socket().trade("1", "a");
      other.subscription.request(10);
      assertThat(other.signals).isEmpty();
    }
  }

  @Test
  void after_cancel_nothing_comes_and_the_item_is_unregistered() throws Exception {
    session.stream(Tick.trades("1")).subscribe(probe);
    probe.subscription.request(10);
    probe.subscription.cancel();
    probe.subscription.cancel();
    probe.subscription.request(10);
    probe.subscription.request(-1);
    server.socket().trade("1", "a");
    settle();
    assertThat(probe.signals).containsExactly("subscribed");
    assertThat(server.socket().sent).anyMatch(text -> text.contains("REMOVE"));
    assertThat(session.parts().subscriptions()).isEmpty();
  }

  @Test
  void who_cancels_at_once_registers_nothing() {
    session.stream(Tick.trades("1"))
        .subscribe(
            new Probe() {
              @Override
              public void onSubscribe(Flow.Subscription given) {
                given.cancel();
              }
            });
    assertThat(server.opened).isZero();
  }

  @Test
  void every_subscriber_has_a_stream_of_its_own() throws Exception {
    Flow.Publisher<Tick> publisher = session.stream(Tick.trades("1"));
    Probe other = new Probe();
    publisher.subscribe(probe);
    publisher.subscribe(other);
    probe.subscription.request(1);
    other.subscription.request(1);
    server.socket().trade("1", "a");
    probe.next();
    other.next();
    assertThat(probe.next()).isEqualTo("a");
    assertThat(other.next()).isEqualTo("a");
    assertThat(server.socket().sent.stream().filter(text -> text.contains("\"REG\""))).hasSize(1);
  }

  @Test
  void closing_the_session_completes_after_what_was_asked_for() throws Exception {
    session.stream(Tick.trades("1")).subscribe(probe);
    probe.subscription.request(10);
    server.socket().trade("1", "a");
    session.close();
    probe.next();
    assertThat(probe.next()).isEqualTo("a");
    assertThat(probe.next()).isEqualTo("complete");
  }

  @Test
  void a_refused_registration_is_an_error() throws Exception {
    server.answers =
        text ->
            text.contains("\"REG\"")
                ? "{\"trnm\":\"REG\",\"return_code\":7,\"return_msg\":\"no\"}"
                : null;
    session.stream(Tick.trades("1")).subscribe(probe);
    probe.next();
    assertThat(probe.next())
        .isInstanceOfSatisfying(RealtimeException.class, e -> assertThat(e.code()).isEqualTo("7"));
  }

  @Test
  void a_session_that_is_closed_says_so_after_onSubscribe() throws Exception {
    Flow.Publisher<Tick> publisher = session.stream(Tick.trades("1"));
    session.close();
    publisher.subscribe(probe);
    assertThat(probe.next()).isEqualTo("subscribed");
    assertThat(probe.next()).isInstanceOf(IllegalStateException.class);
    probe.subscription.request(1);
    probe.subscription.cancel();
    assertThat(probe.signals).isEmpty();
  }

  @Test
  void a_subscriber_that_throws_hears_no_more_and_it_is_reported() throws Exception {
    Probe bad =
        new Probe() {
          @Override
          public void onNext(Tick tick) {
            super.onNext(tick);
            throw new IllegalStateException("boom");
          }
        };
    session.stream(Tick.trades("1")).subscribe(bad);
    bad.subscription.request(10);
    server.socket().trade("1", "a");
    server.socket().trade("1", "b");
    assertThat(events.await(Recorder.ListenerFailed.class).failure()).hasMessage("boom");
    settle();
    assertThat(bad.signals).containsExactly("subscribed", "a");
  }

  @Test
  void nobody_cannot_subscribe() {
    assertThatThrownBy(() -> session.stream(Tick.trades("1")).subscribe(null))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void an_overflow_under_fail_is_an_error() throws Exception {
    SubscriptionOptions two =
        SubscriptionOptions.DEFAULT.withCapacity(2).withOverflow(OverflowPolicy.FAIL);
    session.stream(Tick.trades("1"), two).subscribe(probe);
    for (String price : new String[] {"a", "b", "c"}) {
      server.socket().trade("1", price);
    }
    probe.next();
    assertThat(probe.next())
        .isInstanceOfSatisfying(
            RealtimeException.class, e -> assertThat(e).hasMessageContaining("did not keep up"));
  }
}
