package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.AccountView;
import io.github.kiwoomjava.mock.market.Deal;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.Order;
import io.github.kiwoomjava.mock.market.OrderEvent;
import io.github.kiwoomjava.mock.market.Position;
import io.github.kiwoomjava.mock.market.Quote;
import io.github.kiwoomjava.mock.market.Side;
import io.github.kiwoomjava.mock.market.Stock;
import io.github.kiwoomjava.mock.market.Wallet;
import io.github.kiwoomjava.mock.socket.SocketService;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tells whose orders they are of what became of them: 00 and 04, for American stocks F4 and F5. */
final class OrderFeed {
  static final List<String> TYPES = List.of("00", "04", "F4", "F5");

  private final Market market;
  private final SocketService sockets;
  private final HoldingValues holdings;
  private final Map<String, Row> rows = new ConcurrentHashMap<>();

  OrderFeed(Market market, SocketService sockets) {
    this.market = market;
    this.sockets = sockets;
    holdings = new HoldingValues(market);
  }

  void publish(OrderEvent event) {
    switch (Wallet.of(event.order().stock())) {
      case DOMESTIC -> korean(event);
      case AMERICA -> american(event);
      case GOLD -> {
        // The sheets know no live data for the account of gold.
      }
    }
  }

  private void korean(OrderEvent event) {
    Order order = event.order();
    Quote quote = market.quote(order.stock());
    Values values = OrderValues.of(order, quote);
    QuoteValues.book(values, market.book(order.stock()), quote.previousClose(), event.time());
    values.time(event.time().toLocalTime(), "908");
    switch (event.kind()) {
      case ACCEPTED -> values.text("접수", "913");
      case FILLED ->
          values
              .text("체결", "913")
              .whole(event.execution(), "909")
              .money(order.averageFill(), "910")
              .shares(order.filled(), "911")
              .money(event.price(), "914")
              .shares(event.shares(), "915");
      case AMENDED -> values.text("확인", "913");
      case CANCELLED ->
          values
              .text("확인", "913")
              .text(OrderValues.side(order.side()) + "취소", "905")
              .shares(0, "902");
      case EXPIRED -> values.text("취소", "913");
    }
    publish("00", order, values);
    if (event.kind() == OrderEvent.Kind.FILLED) {
      AccountView account = market.account(order.appKey());
      Deal deal = last(account);
      position(account, deal)
          .ifPresent(position -> publish("04", order, balance(order, account, position, quote)));
    }
  }

  private static Deal last(AccountView account) {
    return account.deals().get(account.deals().size() - 1);
  }

  private static Optional<Position> position(AccountView account, Deal deal) {
    return account.positions().stream()
        .filter(position -> position.stock().equals(deal.stock()))
        .filter(position -> Objects.equals(position.loanDate(), deal.loanDate()))
        .findFirst();
  }

  private void publish(String type, Order order, Values values) {
    sockets.publish(type, order.stock().code(), row(type).texts(values), order.appKey());
  }

  private Values balance(Order order, AccountView account, Position position, Quote quote) {
    Stock stock = position.stock();
    HoldingValues.Worth worth = holdings.worth(position);
    LocalDate loan = position.loanDate();
    long earned = earnedToday(account, stock);
    Values values = QuoteValues.quote(QuoteValues.stock(new Values(), stock), quote);
    QuoteValues.book(values, market.book(stock), quote.previousClose(), quote.time());
    return values
        .text(OrderValues.account(order.appKey()), "9201")
        .text(OrderValues.credit(loan != null), "917")
        .text(loan == null ? "00000000" : DateTimeFormatter.BASIC_ISO_DATE.format(loan), "916")
        .text(
            loan == null
                ? "00000000"
                : DateTimeFormatter.BASIC_ISO_DATE.format(loan.plusDays(HoldingValues.LOAN_DAYS)),
            "918")
        .shares(position.quantity(), "930")
        .money(position.averageCost(), "931")
        .money(position.cost(), "932")
        .shares(account.sellable(position), "933")
        .whole(position.boughtToday() - position.soldToday(), "945")
        .text(order.side() == Side.BUY ? "2" : "1", "946")
        .money(earned, "950", "990")
        .money(position.loan(), "959")
        .money(worth.interest(), "957")
        .percent(worth.percent(), "8019")
        .money(0, "951", "958", "992", "924")
        .percent(0, "991", "993");
  }

  private static long earnedToday(AccountView account, Stock stock) {
    return account.deals(account.today(), account.today()).stream()
        .filter(deal -> deal.stock().equals(stock))
        .mapToLong(Deal::profit)
        .sum();
  }

  /** F4 says that an order was sent, F5 what became of it. */
  private void american(OrderEvent event) {
    Order order = event.order();
    AccountView account = market.account(order.appKey(), Wallet.AMERICA);
    Values values = AmericanOrderValues.of(order, market.quote(order.stock()));
    values.time(event.time().toLocalTime(), "908");
    if (event.kind() == OrderEvent.Kind.ACCEPTED || event.kind() == OrderEvent.Kind.AMENDED) {
      publish("F4", order, values.text("주문전송", "913"));
    }
    switch (event.kind()) {
      case ACCEPTED -> values.text("접수", "913");
      case AMENDED -> values.text("정정확인", "913");
      case CANCELLED -> values.text("취소확인", "913").shares(0, "902");
      case EXPIRED -> values.text("취소", "913");
      case FILLED ->
          values
              .text("체결", "913")
              .whole(event.execution(), "909")
              .put(AmericanOrders.dollars(event.price()), "910")
              .shares(event.shares(), "911");
    }
    account.positions().stream()
        .filter(position -> position.stock().equals(order.stock()))
        .findFirst()
        .ifPresent(position -> american(values, account, position));
    publish("F5", order, values);
  }

  private static void american(Values values, AccountView account, Position position) {
    long earned = earnedToday(account, position.stock());
    long cost =
        account.deals(account.today(), account.today()).stream()
            .filter(deal -> deal.stock().equals(position.stock()))
            .mapToLong(Deal::cost)
            .sum();
    values
        .shares(position.quantity(), "930")
        .put(AmericanOrders.dollars(position.averageCost()), "931")
        .shares(position.soldToday(), "934")
        .shares(position.boughtToday(), "936")
        .shares(position.soldBefore(), "8004")
        .shares(position.boughtBefore(), "8005")
        .put(AmericanOrders.dollars(earned), "8018")
        .percent(cost == 0 ? 0 : 100.0 * earned / cost, "8019")
        .put(AmericanOrders.dollars(cost), "50724");
  }

  private Row row(String type) {
    return rows.computeIfAbsent(
        type, name -> new Row(List.of(), List.of(sockets.exampleValues(name)), false));
  }
}
