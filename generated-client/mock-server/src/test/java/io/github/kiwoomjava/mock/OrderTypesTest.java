package io.github.kiwoomjava.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.mock.market.Amendment;
import io.github.kiwoomjava.mock.market.Book;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.Order;
import io.github.kiwoomjava.mock.market.OrderTicket;
import io.github.kiwoomjava.mock.market.OrderType;
import io.github.kiwoomjava.mock.market.Refusal;
import io.github.kiwoomjava.mock.market.Refusal.Reason;
import io.github.kiwoomjava.mock.market.Side;
import io.github.kiwoomjava.mock.market.Stock;
import io.github.kiwoomjava.mock.market.TickGrid;
import io.github.kiwoomjava.mock.market.Validity;
import io.github.kiwoomjava.mock.market.Venue;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of order does what its name says. */
class OrderTypesTest {
  /** Tuesday, 11:00 in Seoul. */
  private TestClock clock = new TestClock("2026-03-03T02:00:00Z");

  private Market market = new Market(Trader.RICH, clock, 1);

  private void at(String instant) {
    clock = new TestClock(instant);
    market = new Market(Trader.RICH, clock, 1);
  }

  private Stock samsung() {
    return market.stock("005930");
  }

  private Book book() {
    return market.book(samsung());
  }

  private Order place(Side side, long shares, OrderType type, Validity validity, long price) {
    return market.place("key", OrderTicket.of(side, samsung(), shares, type, validity, price));
  }

  private Order order(long number) {
    return market.account("key").orders().stream()
        .filter(order -> order.number() == number)
        .findFirst()
        .orElseThrow();
  }

  private Order after(Order placed, Duration time) {
    clock.advance(time);
    market.advance();
    return order(placed.number());
  }

  private long lowest() {
    return TickGrid.lowerLimit(market.quote(samsung()).previousClose());
  }

  @Test
  void a_best_order_takes_the_best_price_of_the_other_side_and_a_first_one_that_of_its_own() {
    long ask = book().asks().get(0).price();
    long bid = book().bids().get(0).price();
    Order best = place(Side.BUY, 1, OrderType.BEST, Validity.DAY, 0);
    assertThat(best.price()).isEqualTo(ask);
    assertThat(best.averageFill()).isEqualTo(ask);
    Order first = place(Side.BUY, 1, OrderType.FIRST, Validity.DAY, 0);
    assertThat(first.price()).isEqualTo(bid);
    assertThat(first.filled()).isZero();
    assertThat(place(Side.SELL, 1, OrderType.BEST, Validity.DAY, 0).averageFill()).isEqualTo(bid);
    assertThat(place(Side.SELL, 1, OrderType.FIRST, Validity.DAY, 0).price()).isEqualTo(ask);
  }

  @Test
  void a_best_order_for_more_than_there_is_waits_at_its_price() {
    Book.Level level = book().asks().get(0);
    Order best = place(Side.BUY, level.quantity() + 5, OrderType.BEST, Validity.DAY, 0);
    assertThat(best.filled()).isEqualTo(level.quantity());
    assertThat(best.open()).isEqualTo(5);
  }

  @Test
  void what_is_not_executed_at_once_of_an_ioc_order_is_withdrawn() {
    Book.Level level = book().asks().get(0);
    Order order =
        place(Side.BUY, level.quantity() + 5, OrderType.LIMIT, Validity.IOC, level.price());
    assertThat(order.filled()).isEqualTo(level.quantity());
    assertThat(order.withdrawn()).isEqualTo(5);
    assertThat(order.open()).isZero();
    assertThat(market.account("key").free()).isEqualTo(market.account("key").cash());
  }

  @Test
  void a_fok_order_is_executed_as_a_whole_or_not_at_all() {
    Book.Level level = book().asks().get(0);
    Order tooMuch =
        place(Side.BUY, level.quantity() + 1, OrderType.LIMIT, Validity.FOK, level.price());
    assertThat(tooMuch.filled()).isZero();
    assertThat(tooMuch.open()).isZero();
    Order enough = place(Side.BUY, level.quantity(), OrderType.LIMIT, Validity.FOK, level.price());
    assertThat(enough.filled()).isEqualTo(level.quantity());
  }

  @Test
  void a_stop_limit_order_sleeps_until_its_stop_price_is_traded() {
    long price = market.quote(samsung()).price();
    OrderTicket ticket =
        OrderTicket.of(Side.SELL, samsung(), 10, OrderType.STOP_LIMIT, Validity.DAY, lowest());
    Order asleep = market.place("key", ticket.withStop(lowest()));
    assertThat(asleep.filled()).as("a limit order at this price would be executed").isZero();
    Order awake = market.place("key", ticket.withStop(TickGrid.up(TickGrid.up(price))));
    assertThat(awake.filled()).isZero();
    assertThat(after(awake, Duration.ofMinutes(5)).filled()).isEqualTo(10);
    assertThat(order(asleep.number()).triggered()).isFalse();
    assertThat(order(asleep.number()).filled()).isZero();
  }

  @Test
  void a_middle_order_is_executed_between_bid_and_ask() {
    Order order = place(Side.BUY, 1, OrderType.MIDDLE, Validity.DAY, 0);
    assertThat(order.filled()).isZero();
    Order filled = after(order, Duration.ofMinutes(2));
    assertThat(filled.filled()).isEqualTo(1);
    assertThat(filled.averageFill() % TickGrid.tick(filled.averageFill())).isPositive();
  }

  @Test
  void a_conditional_order_becomes_a_market_order_in_the_closing_auction() {
    Order limit = place(Side.BUY, 10, OrderType.LIMIT, Validity.DAY, lowest());
    Order conditional = place(Side.BUY, 10, OrderType.CONDITIONAL, Validity.DAY, lowest());
    assertThat(after(conditional, Duration.ofMinutes(269)).filled()).isZero();
    assertThat(after(conditional, Duration.ofMinutes(2)).filled()).isEqualTo(10);
    assertThat(order(conditional.number()).averageFill())
        .isEqualTo(market.quote(samsung()).price());
    assertThat(order(limit.number()).filled()).isZero();
    assertThat(order(limit.number()).open()).as("the day is over").isZero();
  }

  @Test
  void orders_of_the_morning_wait_for_the_opening_and_pay_its_price() {
    at("2026-03-02T23:45:00Z");
    Order early = place(Side.BUY, 10, OrderType.MARKET, Validity.DAY, 0);
    assertThat(early.filled()).isZero();
    Order filled = after(early, Duration.ofMinutes(15).plusSeconds(3));
    assertThat(filled.filled()).isEqualTo(10);
    assertThat(filled.averageFill()).isEqualTo(market.quote(samsung()).day().open());
  }

  @Test
  void in_the_closing_auction_nothing_is_executed_before_its_end() {
    at("2026-03-03T06:25:00Z");
    Order order = place(Side.BUY, 10, OrderType.MARKET, Validity.DAY, 0);
    assertThat(order.filled()).isZero();
    assertThat(after(order, Duration.ofMinutes(6)).averageFill())
        .isEqualTo(market.quote(samsung()).price());
  }

  @Test
  void before_the_opening_shares_change_hands_at_the_close_of_the_day_before() {
    at("2026-03-02T23:32:30Z");
    Order order = place(Side.BUY, 5, OrderType.BEFORE_OPEN, Validity.DAY, 0);
    assertThat(after(order, Duration.ofMinutes(5)).averageFill())
        .isEqualTo(market.quote(samsung()).previousClose());
  }

  @Test
  void after_the_close_shares_change_hands_at_the_close_and_later_at_a_single_price() {
    at("2026-03-03T06:35:00Z");
    Order late = place(Side.SELL, 5, OrderType.AFTER_CLOSE, Validity.DAY, 0);
    assertThat(after(late, Duration.ofMinutes(4)).filled()).isZero();
    assertThat(after(late, Duration.ofMinutes(4)).averageFill())
        .isEqualTo(market.quote(samsung()).price());
    clock.advance(Duration.ofMinutes(20));
    long close = market.quote(samsung()).price();
    Order evening =
        place(Side.BUY, 5, OrderType.SINGLE_PRICE, Validity.DAY, TickGrid.floor(close * 109 / 100));
    Order filled = after(evening, Duration.ofMinutes(15));
    assertThat(filled.filled()).isEqualTo(5);
    assertThat(filled.averageFill()).isBetween(close * 90 / 100, close * 110 / 100);
    assertThatThrownBy(
            () ->
                place(
                    Side.BUY,
                    5,
                    OrderType.SINGLE_PRICE,
                    Validity.DAY,
                    TickGrid.floor(close * 112 / 100)))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(Reason.OUTSIDE_THE_LIMITS));
  }

  @Test
  void a_late_order_that_nobody_meets_runs_out_in_the_evening() {
    at("2026-03-03T07:05:00Z");
    long low = TickGrid.up(TickGrid.floor(market.quote(samsung()).price() * 90 / 100));
    Order order = place(Side.BUY, 5, OrderType.SINGLE_PRICE, Validity.DAY, low);
    assertThat(after(order, Duration.ofHours(1)).open()).isEqualTo(5);
    assertThat(after(order, Duration.ofHours(1)).open()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T23:29:59Z, LIMIT, BEFORE_OPEN",
    "2026-03-02T23:35:00Z, BEST, NOT_AT_THIS_HOUR",
    "2026-03-02T23:45:00Z, BEFORE_OPEN, NOT_AT_THIS_HOUR",
    "2026-03-03T02:00:00Z, AFTER_CLOSE, NOT_AT_THIS_HOUR",
    "2026-03-03T02:00:00Z, SINGLE_PRICE, NOT_AT_THIS_HOUR",
    "2026-03-03T06:21:00Z, CONDITIONAL, NOT_AT_THIS_HOUR",
    "2026-03-03T06:21:00Z, MIDDLE, NOT_AT_THIS_HOUR",
    "2026-03-03T06:30:00Z, LIMIT, AFTER_CLOSE",
    "2026-03-03T07:10:00Z, AFTER_CLOSE, NOT_AT_THIS_HOUR",
    "2026-03-03T09:00:00Z, SINGLE_PRICE, NOT_AT_THIS_HOUR",
    "2026-03-07T02:00:00Z, LIMIT, NO_TRADING_DAY"
  })
  void an_order_outside_of_its_hours_is_refused(String instant, OrderType type, Reason reason) {
    at(instant);
    assertThatThrownBy(() -> place(Side.BUY, 1, type, Validity.DAY, lowest()))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.reason()).isEqualTo(reason));
    assertThat(market.account("key").orders()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Validity.class, names = "DAY", mode = EnumSource.Mode.EXCLUDE)
  void nothing_is_immediate_in_an_auction(Validity validity) {
    at("2026-03-03T06:25:00Z");
    assertThatThrownBy(() -> place(Side.BUY, 1, OrderType.MARKET, validity, 0))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.reason()).isEqualTo(Reason.NOT_AT_THIS_HOUR));
  }

  @Test
  void nxt_has_no_auctions() {
    at("2026-03-03T06:25:00Z");
    assertThatThrownBy(
            () -> market.place("key", OrderTicket.market(Side.BUY, samsung(), 1).at(Venue.NXT)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void an_amended_order_keeps_its_kind_and_the_root_of_its_chain() {
    OrderTicket ticket =
        OrderTicket.of(Side.SELL, samsung(), 10, OrderType.STOP_LIMIT, Validity.DAY, lowest());
    Order first = market.place("key", ticket.withStop(lowest()));
    long up = TickGrid.up(lowest());
    Order second = market.amend("key", samsung(), first.number(), new Amendment(0, up, up));
    Order third = market.amend("key", samsung(), second.number(), new Amendment(4, up, 0));
    assertThat(third.type()).isEqualTo(OrderType.STOP_LIMIT);
    assertThat(third.ticket().stop()).isEqualTo(up);
    assertThat(third.original()).isEqualTo(second.number());
    assertThat(third.root()).isEqualTo(first.number());
    assertThat(order(second.number()).open()).isEqualTo(6);
  }
}
