package io.github.kiwoomjava.runtime.realtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.runtime.realtime.RealtimeItem;
import io.github.kiwoomjava.runtime.realtime.Subscription;
import org.junit.jupiter.api.Test;

/** A server may name an item otherwise than the registration did. */
class ItemNamesTest extends FakeTest {
  private Subscription subscribed(String... items) throws Exception {
    Subscription subscription = session.subscribe(Tick.trades(items), ticks::add);
    ready(subscription);
    return subscription;
  }

  private void expectOnly(String price) throws InterruptedException {
    assertThat(tick()).isNotNull().extracting(Tick::price).isEqualTo(price);
    assertThat(ticks).isEmpty();
  }

  @Test
  void an_item_without_its_venue_reaches_who_asked_for_it() throws Exception {
    subscribed("005930_AL", "000660");
    server.socket().trade("005930", "1");
    expectOnly("1");
    server.socket().trade("A005930 ", "2");
    expectOnly("2");
  }

  @Test
  void an_item_that_could_be_either_of_two_is_for_nobody() throws Exception {
    subscribed("005930_AL", "005930_NX");
    server.socket().trade("005930", "1");
    server.socket().trade("005930_NX", "2");
    expectOnly("2");
  }

  @Test
  void late_data_of_an_item_that_was_left_is_not_taken_for_another_venue() throws Exception {
    Subscription krx = subscribed("005930");
    subscribed("005930_AL");
    krx.close();
    server.socket().trade("005930", "1");
    server.socket().trade("005930_AL", "2");
    expectOnly("2");
  }

  @Test
  void an_item_that_is_no_code_at_all_is_for_nobody() throws Exception {
    subscribed("005930");
    server.socket().trade("", "1");
    server.socket().trade("0059 30", "2");
    server.socket().trade("005930", "3");
    expectOnly("3");
  }

  @Test
  void a_stock_is_registered_as_the_server_knows_it() {
    assertThat(RealtimeItem.of("A005930")).isEqualTo(RealtimeItem.of("005930"));
    assertThat(RealtimeItem.of("a005930_al")).isEqualTo(RealtimeItem.of("005930_AL"));
    assertThat(RealtimeItem.of("001").code()).isEqualTo("001");
    assertThat(new RealtimeItem("Ab", "ND").code()).isEqualTo("Ab");
  }
}
