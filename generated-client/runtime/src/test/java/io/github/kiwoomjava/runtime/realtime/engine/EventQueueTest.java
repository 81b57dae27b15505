package io.github.kiwoomjava.runtime.realtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.runtime.call.VirtualTime;
import io.github.kiwoomjava.runtime.realtime.OverflowPolicy;
import io.github.kiwoomjava.runtime.realtime.SubscriptionOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventQueueTest {
  private final ListenerThreads threads = new ListenerThreads(VirtualTime.still(), 2, 4);
  private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch held = new CountDownLatch(1);

  @AfterEach
  void end() {
    held.countDown();
    threads.end(CloseDeadline.after(Duration.ofSeconds(10)));
  }

  private EventQueue<String> queue(SubscriptionOptions options, long demand, boolean slow) {
    return new EventQueue<>(
        threads,
        EventBuffer.of(options, event -> event.charAt(0)),
        options,
        demand,
        new EventSink<>() {
          @Override
          public void event(String event) {
            heard.add(Thread.currentThread().isInterrupted() ? event + " interrupted" : event);
            if (event.endsWith("~")) {
              Thread.currentThread().interrupt();
            }
            if (slow) {
              begun.countDown();
              awaitRelease();
            }
            if (event.endsWith("!")) {
              throw new IllegalStateException(event);
            }
          }

          @Override
          public void ended(@Nullable Throwable failure) {
            heard.add(failure == null ? "end" : failure);
          }

          @Override
          public void threw(Throwable failure) {
            heard.add(String.valueOf(failure.getMessage()) + "?");
          }
        });
  }

  private void awaitRelease() {
    try {
      held.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Object next() throws InterruptedException {
    Object next = heard.poll(20, TimeUnit.SECONDS);
    assertThat(next).isNotNull();
    return next;
  }

  private List<Object> next(int count) throws InterruptedException {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(next());
    }
    return all;
  }

  private static SubscriptionOptions room(int capacity, OverflowPolicy policy) {
    return SubscriptionOptions.DEFAULT.withCapacity(capacity).withOverflow(policy);
  }

  /** The listener has the first event in hand; the others wait. */
  private EventQueue<String> slow(OverflowPolicy policy, String... events) throws Exception {
    EventQueue<String> queue = queue(room(3, policy), Long.MAX_VALUE, true);
    queue.offer("first");
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    for (String event : events) {
      queue.offer(event);
    }
    held.countDown();
    return queue;
  }

  @Test
  void events_come_in_order_and_none_is_lost() throws Exception {
    EventQueue<String> queue =
        queue(room(200_000, OverflowPolicy.DROP_OLDEST), Long.MAX_VALUE, false);
    List<Object> sent = new ArrayList<>();
    IntStream.range(0, 100_000).forEach(i -> sent.add("e" + i));
    sent.forEach(event -> queue.offer((String) event));
    queue.finish();
    assertThat(next(100_000)).isEqualTo(sent);
    assertThat(next()).isEqualTo("end");
    assertThat(queue.dropped()).isZero();
    assertThat(queue.delivered()).isEqualTo(100_000);
  }

  @Test
  void the_oldest_that_wait_are_dropped_and_counted() throws Exception {
    EventQueue<String> queue = slow(OverflowPolicy.DROP_OLDEST, "a", "b", "c", "d", "e");
    assertThat(next(4)).containsExactly("first", "c", "d", "e");
    assertThat(queue.dropped()).isEqualTo(2);
  }

  @Test
  void only_the_latest_of_an_item_waits_and_items_keep_their_order() throws Exception {
    EventQueue<String> queue = slow(OverflowPolicy.LATEST_PER_ITEM, "a1", "b1", "a2", "c1", "a3");
    assertThat(next(4)).containsExactly("first", "a3", "b1", "c1");
    assertThat(queue.dropped()).isEqualTo(2);
  }

  @Test
  void latest_per_item_has_a_limit_too() throws Exception {
    slow(OverflowPolicy.LATEST_PER_ITEM, "a1", "b1", "c1", "d1");
    assertThat(next(4)).containsExactly("first", "b1", "c1", "d1");
  }

  @Test
  void an_item_that_grows_takes_the_room_of_older_ones() {
    SubscriptionOptions options =
        room(10, OverflowPolicy.LATEST_PER_ITEM).withCapacityBytes(100_000);
    EventBuffer<String> buffer = EventBuffer.of(options, event -> event.charAt(0));
    buffer.add("a1", 60_000);
    buffer.add("b1", 10);
    assertThat(buffer.add("b2", 60_000)).isEqualTo(2); // b1, replaced, and a1
    assertThat(buffer.poll()).isEqualTo("b2");
    assertThat(buffer.poll()).isNull();
  }

  @Test
  void under_fail_nothing_is_dropped_without_a_word() throws Exception {
    EventQueue<String> queue = queue(room(2, OverflowPolicy.FAIL), Long.MAX_VALUE, true);
    queue.offer("first");
    begun.await();
    assertThat(queue.offer("a")).isEqualTo(EventQueue.Offer.TAKEN);
    assertThat(queue.offer("b")).isEqualTo(EventQueue.Offer.TAKEN);
    assertThat(queue.offer("c")).isEqualTo(EventQueue.Offer.FULL);
    IllegalStateException reason = new IllegalStateException("full");
    queue.fail(reason);
    held.countDown();
    assertThat(next(2)).containsExactly("first", reason);
    assertThat(queue.offer("d")).isEqualTo(EventQueue.Offer.OVER);
  }

  @Test
  void an_interrupt_that_a_listener_leaves_does_not_reach_the_next_event() throws Exception {
    EventQueue<String> queue = queue(room(10, OverflowPolicy.DROP_OLDEST), Long.MAX_VALUE, false);
    queue.offer("a~");
    queue.offer("b~");
    queue.offer("c");
    assertThat(next(3)).containsExactly("a~", "b~", "c");
  }

  @Test
  void an_exception_is_reported_and_the_next_event_comes() throws Exception {
    EventQueue<String> queue = queue(SubscriptionOptions.DEFAULT, Long.MAX_VALUE, false);
    queue.offer("a!");
    queue.offer("b");
    assertThat(next(3)).containsExactly("a!", "a!?", "b");
  }

  @Test
  void no_more_goes_out_than_was_asked_for() throws Exception {
    EventQueue<String> queue = queue(SubscriptionOptions.DEFAULT, 0, false);
    queue.offer("a");
    queue.offer("b");
    queue.offer("c");
    queue.finish();
    assertThat(queue.waiting()).isEqualTo(3);
    queue.request(2);
    assertThat(next(2)).containsExactly("a", "b");
    assertThat(queue.waiting()).isEqualTo(1);
    queue.request(Long.MAX_VALUE);
    queue.request(Long.MAX_VALUE);
    assertThat(next(2)).containsExactly("c", "end");
  }

  @Test
  void an_end_needs_no_demand_if_nothing_waits() throws Exception {
    EventQueue<String> queue = queue(SubscriptionOptions.DEFAULT, 0, false);
    queue.finish();
    assertThat(next()).isEqualTo("end");
    queue.ended().get(20, TimeUnit.SECONDS);
  }

  @Test
  void after_cancelling_nothing_is_begun() throws Exception {
    EventQueue<String> queue = queue(SubscriptionOptions.DEFAULT, Long.MAX_VALUE, true);
    queue.offer("a");
    queue.offer("b");
    begun.await();
    queue.cancel();
    assertThat(queue.ended()).isNotDone();
    held.countDown();
    queue.ended().get(20, TimeUnit.SECONDS);
    assertThat(heard).containsExactly("a");
  }

  @Test
  void two_listeners_that_block_do_not_keep_a_third_from_its_events() throws Exception {
    VirtualTime time = VirtualTime.still();
    ListenerThreads two = new ListenerThreads(time, 2, 3);
    CountDownLatch both = new CountDownLatch(2);
    for (int i = 0; i < 2; i++) {
      two.execute(
          () -> {
            both.countDown();
            awaitRelease();
          });
    }
    both.await();
    two.execute(() -> heard.add("third"));
    assertThat(heard).isEmpty();
    time.advance(Duration.ofSeconds(1));
    assertThat(next()).isEqualTo("third");
    held.countDown();
    two.end(CloseDeadline.after(Duration.ofSeconds(10)));
  }

  @Test
  void large_events_are_bounded_by_what_they_hold_too() {
    SubscriptionOptions options = SubscriptionOptions.DEFAULT.withCapacityBytes(1_000_000);
    for (OverflowPolicy policy :
        List.of(OverflowPolicy.DROP_OLDEST, OverflowPolicy.LATEST_PER_ITEM)) {
      EventBuffer<Integer> buffer = EventBuffer.of(options.withOverflow(policy), event -> event);
      int given = 0;
      for (int i = 0; i < 100; i++) {
        given += buffer.add(i, 60_000);
      }
      assertThat(buffer.size()).isEqualTo(16);
      assertThat(given).isEqualTo(84);
      assertThat(buffer.poll()).isEqualTo(84);
      buffer.clear();
      assertThat(buffer.add(1, 5_000_000)).isZero(); // one always fits
      assertThat(buffer.add(2, 10)).isZero(); // small ones count by number
    }
    EventBuffer<Integer> failing =
        EventBuffer.of(options.withOverflow(OverflowPolicy.FAIL), event -> event);
    assertThat(failing.add(1, 900_000)).isZero();
    assertThat(failing.add(2, 900_000)).isEqualTo(-1);
  }
}
