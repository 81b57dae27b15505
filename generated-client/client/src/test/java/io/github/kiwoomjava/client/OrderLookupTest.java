package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kiwoomjava.client.code.CurrencyExchangeDirection;
import io.github.kiwoomjava.client.code.Exchange;
import io.github.kiwoomjava.client.code.GoldOrderType;
import io.github.kiwoomjava.client.code.GoldProduct;
import io.github.kiwoomjava.client.code.OrderType;
import io.github.kiwoomjava.client.code.UsExchange;
import io.github.kiwoomjava.client.code.UsOrderType;
import io.github.kiwoomjava.client.domestic.orders.BuyOrderOperation;
import io.github.kiwoomjava.client.domestic.orders.BuyOrderRequest;
import io.github.kiwoomjava.client.us.currencyexchange.CurrencyExchangeOrderOperation;
import io.github.kiwoomjava.client.us.currencyexchange.CurrencyExchangeOrderRequest;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.MockKiwoomBuilder;
import io.github.kiwoomjava.mock.market.MarketOptions;
import io.github.kiwoomjava.mock.market.Stock;
import io.github.kiwoomjava.mock.script.Turn;
import io.github.kiwoomjava.runtime.api.OrderCall;
import io.github.kiwoomjava.runtime.api.OrderResult;
import io.github.kiwoomjava.runtime.error.ServerException;
import io.github.kiwoomjava.runtime.order.ListedOrder;
import io.github.kiwoomjava.runtime.order.OrderFact;
import io.github.kiwoomjava.runtime.order.OrderListing;
import io.github.kiwoomjava.runtime.order.OrderReport;
import io.github.kiwoomjava.runtime.order.OrderSide;
import io.github.kiwoomjava.runtime.value.Price;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Orders that got lost on their way, looked for over real sockets in a simulated market. */
@Timeout(60)
class OrderLookupTest {
  private static final Instant TEN_IN_SEOUL = Instant.parse("2026-07-06T01:00:00Z");
  private static final String SAMSUNG = "005930";

  private final Clock clock = Clock.fixed(TEN_IN_SEOUL, ZoneOffset.UTC);
  private MockKiwoom mock;
  private Kiwoom kiwoom;

  @BeforeEach
  void start() {
    start(
        MockKiwoom.builder()
            .spec(Spec.load())
            .pages(1)
            .clock(clock)
            .market(MarketOptions.USUAL.withRows(2)));
  }

  private void start(MockKiwoomBuilder server) {
    mock = server.start();
    kiwoom =
        Kiwoom.builder()
            .baseUri(mock.baseUri())
            .clock(clock)
            .credentials("app-key", "secret-key")
            .callsPerSecond(10_000)
            .build();
  }

  @AfterEach
  void stop() {
    kiwoom.close();
    mock.close();
  }

  /** Below all that is offered, so that the order stays open. */
  private Price low() {
    return low(SAMSUNG);
  }

  private Price low(String code) {
    Stock stock = mock.market().stock(code);
    var bids = mock.market().book(stock).bids();
    return Price.of(bids.get(bids.size() - 1).price());
  }

  private static BuyOrderRequest order(long quantity, Price price) {
    return BuyOrderRequest.builder()
        .exchange(Exchange.KRX)
        .stockCode(SAMSUNG)
        .orderQuantity(quantity)
        .orderPrice(price)
        .orderType(price == null ? OrderType.of("3") : OrderType.of("0"))
        .build();
  }

  private OrderCall<?> buy(long quantity, Price price) {
    return kiwoom.domestic().orders().buy(order(quantity, price));
  }

  private void answersGetLost(String operation) {
    mock.on(operation).next(1, Turn.normal().dropAfterBytes(0));
  }

  private void ordersGetLost(String operation) {
    mock.on(operation).next(1, Turn.normal().status(502));
  }

  private static OrderResult.Unknown<?> unknown(OrderCall<?> call) {
    return (OrderResult.Unknown<?>) call.submit();
  }

  private static String number(OrderCall<?> call) {
    return ((OrderResult.Accepted<?>) call.submit()).response().toString();
  }

  @Test
  void an_open_order_whose_answer_was_lost_is_found_with_all_its_facts() {
    answersGetLost("kt10000");
    OrderReport report = unknown(buy(3, low())).lookUp();

    assertThat(report.isComplete()).isTrue();
    assertThat(report.looked())
        .containsExactly(
            OrderListing.DOMESTIC_OPEN,
            OrderListing.DOMESTIC_EXECUTED,
            OrderListing.DOMESTIC_OF_DAY);
    assertThat(report.candidates()).hasSize(1);
    assertThat(report.alike()).isEqualTo(report.candidates());
    assertThat(report.candidates().get(0).agrees()).containsExactly(OrderFact.values());
    ListedOrder found = report.candidates().get(0).order();
    assertThat(found.orderNumber()).isEqualTo("0000001");
    assertThat(found.listings())
        .containsExactly(OrderListing.DOMESTIC_OPEN, OrderListing.DOMESTIC_OF_DAY);
    assertThat(found.side()).isEqualTo(OrderSide.BUY);
    assertThat(found.quantity()).isEqualTo(3);
    assertThat(found.price()).isEqualTo(low());
    assertThat(found.filledQuantity()).isZero();
    assertThat(found.openQuantity()).isEqualTo(3);
    assertThat(found.orderedAt()).isEqualTo(LocalTime.of(10, 0));
    assertThat(found.status()).isEqualTo("접수");
    assertThat(mock.requests("kt10000")).as("looking sends no order").hasSize(1);
  }

  @Test
  void an_order_that_was_filled_at_once_is_found_among_the_executed_ones() {
    answersGetLost("kt10000");
    OrderReport report = unknown(buy(2, null)).lookUp();

    assertThat(report.alike()).hasSize(1);
    ListedOrder found = report.alike().get(0).order();
    assertThat(found.listings()).contains(OrderListing.DOMESTIC_EXECUTED);
    assertThat(found.filledQuantity()).isPositive();
  }

  @Test
  void an_order_that_never_arrived_is_in_no_listing() {
    ordersGetLost("kt10000");
    OrderReport report = unknown(buy(3, low())).lookUp();

    assertThat(report.isComplete()).isTrue();
    assertThat(report.candidates()).isEmpty();
    assertThat(report.toString()).contains("0 alike", "ka10075").doesNotContain(SAMSUNG);
  }

  @Test
  void two_orders_that_look_the_same_are_both_reported() {
    buy(3, low()).submit();
    answersGetLost("kt10000");
    OrderReport report = unknown(buy(3, low())).lookUp();

    assertThat(report.alike())
        .extracting(candidate -> candidate.order().orderNumber())
        .containsExactlyInAnyOrder("0000001", "0000002");
  }

  @Test
  void orders_that_differ_come_after_the_one_with_what_differs() {
    buy(4, low()).submit();
    buy(3, null).submit();
    answersGetLost("kt10000");
    OrderReport report = unknown(buy(3, low())).lookUp();

    assertThat(report.candidates()).hasSize(3);
    assertThat(report.alike()).hasSize(1);
    assertThat(report.candidates().get(0).order().orderNumber()).isEqualTo("0000003");
    assertThat(report.candidates().subList(1, 3))
        .extracting(candidate -> candidate.differs())
        .containsExactlyInAnyOrder(Set.of(OrderFact.QUANTITY), Set.of(OrderFact.PRICE));
  }

  @Test
  void orders_of_the_other_side_and_of_other_stocks_are_no_candidates() {
    kiwoom
        .domestic()
        .orders()
        .sell(
            r ->
                r.exchange(Exchange.KRX)
                    .stockCode(SAMSUNG)
                    .orderQuantity(3L)
                    .orderType(OrderType.of("3")))
        .submit();
    ordersGetLost("kt10000");
    assertThat(unknown(buy(3, low())).lookUp().candidates()).isEmpty();
  }

  @Test
  void all_pages_are_read() {
    for (int i = 0; i < 4; i++) {
      buy(1, low()).submit(); // two to a page, newest first
    }
    assertThat(
            kiwoom
                .api()
                .lookup(BuyOrderOperation.OPERATION, order(1, low()), TEN_IN_SEOUL)
                .lookUp()
                .alike())
        .hasSize(4);
    assertThat(mock.requests("ka10075")).hasSize(2);
  }

  @Test
  void an_amendment_is_found_by_the_order_that_it_amends() {
    assertThat(number(buy(3, low()))).contains("0000001");
    answersGetLost("kt10002");
    OrderReport report =
        unknown(
                kiwoom
                    .domestic()
                    .orders()
                    .amend(
                        r ->
                            r.exchange(Exchange.KRX)
                                .originalOrderNumber("0000001")
                                .stockCode(SAMSUNG)
                                .amendQuantity(3L)
                                .amendPrice(low())))
            .lookUp();

    assertThat(report.alike()).hasSize(1);
    assertThat(report.alike().get(0).agrees()).contains(OrderFact.ORIGINAL_ORDER);
    assertThat(report.alike().get(0).order().orderNumber()).isEqualTo("0000002");
    assertThat(report.originals()).hasSize(1);
    assertThat(report.originals().get(0).openQuantity()).isZero();
  }

  @Test
  void a_cancellation_shows_in_what_became_of_the_order() {
    buy(3, low()).submit();
    answersGetLost("kt10003");
    OrderCall<?> cancellation =
        kiwoom
            .domestic()
            .orders()
            .cancel(
                r ->
                    r.exchange(Exchange.KRX)
                        .originalOrderNumber("0000001")
                        .stockCode(SAMSUNG)
                        .cancelQuantity(0L));
    OrderReport report = unknown(cancellation).lookUp();

    assertThat(report.originals()).hasSize(1);
    assertThat(report.originals().get(0).openQuantity()).isZero();
    assertThat(report.originals().get(0).filledQuantity()).isZero();
  }

  @Test
  void a_listing_that_cannot_be_read_makes_the_report_incomplete() {
    answersGetLost("kt10000");
    OrderResult.Unknown<?> order = unknown(buy(3, low()));
    mock.on("ka10076").status(500);
    mock.on("kt00007").respond("{\"return_code\":0,\"return_msg\":\"\"}");
    OrderReport report = order.lookUp();

    assertThat(report.alike()).as("what was found is reported all the same").hasSize(1);
    assertThat(report.isComplete()).isFalse();
    assertThat(report.looked()).containsExactly(OrderListing.DOMESTIC_OPEN);
    assertThat(report.failures()).hasSize(2);
    assertThat(report.failures().get(0)).isInstanceOf(ServerException.class);
    assertThat(report.failures().get(1)).hasMessageContaining("no list of orders");
    assertThat(report.toString()).contains("could not read all");
  }

  @Test
  void us_orders_are_looked_for_in_the_us_listings() {
    stop();
    start(MockKiwoom.builder().spec(Spec.load()).pages(1).clock(clock)); // answers with examples
    ordersGetLost("ust20000");
    OrderReport report =
        unknown(
                kiwoom
                    .us()
                    .orders()
                    .buy(
                        r ->
                            r.exchange(UsExchange.of("ND"))
                                .stockCode("NVDA")
                                .orderQuantity(5L)
                                .orderPrice(Price.of("200"))
                                .orderType(UsOrderType.of("00"))))
            .lookUp();

    assertThat(report.isComplete()).isTrue();
    // the examples of the sheets have such an order, but from another time of the day
    assertThat(report.candidates())
        .isNotEmpty()
        .allSatisfy(candidate -> assertThat(candidate.differs()).contains(OrderFact.TIME));
    assertThat(report.candidates().get(0).differs()).containsExactly(OrderFact.TIME);
    assertThat(report.candidates().get(0).order().price()).isEqualTo(Price.of("200"));
  }

  @Test
  void gold_orders_have_listings_of_their_own() {
    answersGetLost("kt50000");
    OrderReport report =
        unknown(
                kiwoom
                    .domestic()
                    .orders()
                    .buyGold(
                        r ->
                            r.stockCode(GoldProduct.of("M04020000"))
                                .orderQuantity(1L)
                                .orderPrice(low("M04020000"))
                                .orderType(GoldOrderType.of("00"))))
            .lookUp();
    assertThat(report.failures()).isEmpty();
    assertThat(report.looked()).containsExactly(OrderListing.GOLD_OPEN, OrderListing.GOLD_OF_DAY);
    assertThat(report.candidates()).isNotEmpty();
    assertThat(mock.requests("kt50031").get(0).request().body()).contains("\"20260706\"");
  }

  @Test
  void a_currency_exchange_is_in_no_listing_and_the_message_says_where_to_look() {
    var lookup =
        kiwoom
            .api()
            .lookup(
                CurrencyExchangeOrderOperation.OPERATION,
                CurrencyExchangeOrderRequest.builder()
                    .currencyExchangeDirection(CurrencyExchangeDirection.of("1"))
                    .sellCurrencyExchangeAmount(BigDecimal.TEN)
                    .build(),
                TEN_IN_SEOUL);
    assertThatIllegalArgumentException()
        .isThrownBy(lookup::lookUp)
        .withMessageContaining("ust31302")
        .withMessageContaining("ust21110");
  }

  @Test
  void yesterdays_order_is_looked_for_in_the_listing_that_has_days() {
    OrderReport report =
        kiwoom
            .api()
            .lookup(BuyOrderOperation.OPERATION, order(1, low()), TEN_IN_SEOUL.minusSeconds(86_400))
            .lookUp();
    assertThat(report.looked()).isEqualTo(List.of(OrderListing.DOMESTIC_OF_DAY));
    assertThat(mock.requests("kt00007").get(0).request().body()).contains("\"20260705\"");
  }
}
