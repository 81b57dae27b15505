package orderdesk;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.client.code.OrderExchange;
import io.github.kiwoomjava.client.code.OrderSide;
import io.github.kiwoomjava.client.code.StockScope;
import io.github.kiwoomjava.client.domestic.account.ExecutionsResponse.Execution;
import io.github.kiwoomjava.client.domestic.account.OpenOrdersResponse.OpenOrder;
import io.github.kiwoomjava.runtime.value.Price;
import java.util.List;
import java.util.Optional;

/** The account's orders of today. */
final class Listing {
  private static final String LINE = "  %-9s %-8s %-6s %10s of %-10s %12s  %s";

  private final Kiwoom kiwoom;
  private final Screen screen;

  Listing(Kiwoom kiwoom, Screen screen) {
    this.kiwoom = kiwoom;
    this.screen = screen;
  }

  List<OpenOrder> open() {
    return kiwoom
        .domestic()
        .account()
        .openOrders(
            r ->
                r.stockScope(StockScope.ALL)
                    .side(OrderSide.ALL)
                    .exchange(OrderExchange.CONSOLIDATED))
        .stream()
        .toList();
  }

  /** The open order with a number, with or without the zeros in front. */
  Optional<OpenOrder> open(String number) {
    return open().stream()
        .filter(order -> bare(order.orderNumber()).equals(bare(number)))
        .findFirst();
  }

  private List<Execution> executions() {
    return kiwoom
        .domestic()
        .account()
        .executions(
            r ->
                r.queryType(StockScope.ALL)
                    .side(OrderSide.ALL)
                    .exchange(OrderExchange.CONSOLIDATED))
        .stream()
        .toList();
  }

  private static String bare(String number) {
    return number == null ? "" : number.replaceFirst("^0+", "");
  }

  void show() {
    List<OpenOrder> open = open();
    screen.say(screen.strong("Open"));
    open.forEach(
        order ->
            screen.say(
                LINE,
                order.orderNumber(),
                order.stockCode(),
                order.orderAction(),
                count(order.unfilledQuantity()),
                count(order.orderQuantity()),
                price(order.orderPrice()),
                order.stockName()));
    if (open.isEmpty()) {
      screen.say("  none");
    }
    List<Execution> executions = executions();
    screen.say(screen.strong("Executed"));
    executions.forEach(
        order ->
            screen.say(
                LINE,
                order.orderNumber(),
                order.stockCode(),
                order.orderAction(),
                count(order.executionQuantity()),
                count(order.orderQuantity()),
                price(order.executionPrice()),
                order.stockName()));
    if (executions.isEmpty()) {
      screen.say("  none");
    }
  }

  private static String count(Long value) {
    return value == null ? "?" : Screen.number(value);
  }

  private static String price(Price value) {
    return value == null || value.unscaledValue() == 0
        ? "market"
        : Screen.number(value.longValue());
  }
}
