package orderdesk;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.client.code.Exchange;
import io.github.kiwoomjava.client.code.OrderType;
import io.github.kiwoomjava.client.domestic.orders.AmendOrderResponse;
import io.github.kiwoomjava.client.domestic.orders.BuyOrderResponse;
import io.github.kiwoomjava.client.domestic.orders.CancelOrderResponse;
import io.github.kiwoomjava.client.domestic.orders.OrdersClient;
import io.github.kiwoomjava.client.domestic.orders.SellOrderResponse;
import io.github.kiwoomjava.runtime.api.OrderCall;
import io.github.kiwoomjava.runtime.api.OrderResult;
import io.github.kiwoomjava.runtime.api.OrderResult.Accepted;
import io.github.kiwoomjava.runtime.api.OrderResult.Rejected;
import io.github.kiwoomjava.runtime.api.OrderResult.Unknown;
import io.github.kiwoomjava.runtime.value.Price;
import java.util.function.Function;

/** Sends an order once and says which of the three things became of it. */
final class Sender {
  private final Kiwoom kiwoom;
  private final Screen screen;
  private final Reconciliation reconciliation;

  Sender(Kiwoom kiwoom, Screen screen) {
    this.kiwoom = kiwoom;
    this.screen = screen;
    reconciliation = new Reconciliation(screen);
  }

  void send(Order order) {
    OrdersClient orders = kiwoom.domestic().orders();
    if (order instanceof Order.New wanted && wanted.side() == Side.BUY) {
      report(
          orders.buy(
              r ->
                  r.exchange(Exchange.KRX)
                      .stockCode(wanted.stock())
                      .orderQuantity(wanted.shares())
                      .orderType(type(wanted))
                      .orderPrice(price(wanted.price()))),
          BuyOrderResponse::orderNumber);
    } else if (order instanceof Order.New wanted) {
      report(
          orders.sell(
              r ->
                  r.exchange(Exchange.KRX)
                      .stockCode(wanted.stock())
                      .orderQuantity(wanted.shares())
                      .orderType(type(wanted))
                      .orderPrice(price(wanted.price()))),
          SellOrderResponse::orderNumber);
    } else if (order instanceof Order.Amend wanted) {
      report(
          orders.amend(
              r ->
                  r.exchange(Exchange.KRX)
                      .originalOrderNumber(wanted.number())
                      .stockCode(wanted.stock())
                      .amendQuantity(wanted.shares())
                      .amendPrice(Price.of(wanted.price()))),
          AmendOrderResponse::orderNumber);
    } else if (order instanceof Order.Cancel wanted) {
      report(
          orders.cancel(
              r ->
                  r.exchange(Exchange.KRX)
                      .originalOrderNumber(wanted.number())
                      .stockCode(wanted.stock())
                      .cancelQuantity(wanted.shares())),
          CancelOrderResponse::orderNumber);
    }
  }

  private static OrderType type(Order.New order) {
    return order.price() == 0 ? OrderType.MARKET : OrderType.LIMIT;
  }

  private static Price price(long won) {
    return won == 0 ? null : Price.of(won);
  }

  private <R> void report(OrderCall<R> call, Function<R, String> number) {
    OrderResult<R> result = call.submit();
    if (result instanceof Accepted<R> accepted) {
      screen.good("ACCEPTED as order " + number.apply(accepted.response()));
      screen.say("What has become of it by now is in \"orders\".");
    } else if (result instanceof Rejected<R> rejected) {
      screen.bad("REJECTED: " + rejected.cause().getMessage());
      screen.say(
          rejected.cause().sent()
              ? "Kiwoom saw it and refused it; it does not stand."
              : "It was never sent.");
    } else if (result instanceof Unknown<R> unknown) {
      reconciliation.lookFor(unknown);
    }
  }
}
