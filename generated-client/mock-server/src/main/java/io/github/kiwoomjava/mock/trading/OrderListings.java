package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.AccountView;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.Order;
import io.github.kiwoomjava.mock.market.Side;
import io.github.kiwoomjava.mock.market.Wallet;
import io.github.kiwoomjava.mock.rest.ApiCall;
import io.github.kiwoomjava.mock.rest.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Lists the orders of the token's account. */
final class OrderListings {
  private final Market market;
  private final Wallet wallet;

  OrderListings(Market market, Wallet wallet) {
    this.market = market;
    this.wallet = wallet;
  }

  /** Orders with something still open. */
  Reply open(ApiCall call, Sheet sheet) {
    return orders(call, sheet, order -> order.open() > 0, "trde_tp");
  }

  /** Orders that were executed, at least in part. */
  Reply fills(ApiCall call, Sheet sheet) {
    return orders(call, sheet, order -> order.filled() > 0, "sell_tp");
  }

  /** All orders of a day, or those that the kind of question is about. */
  Reply details(ApiCall call, Sheet sheet) {
    String kind = call.text("qry_tp");
    Predicate<Order> which =
        switch (kind) {
          case "3" -> order -> order.open() > 0;
          case "4" -> order -> order.filled() > 0;
          default -> order -> true;
        };
    return orders(call, sheet, which, "sell_tp");
  }

  /** The parts that an order of SOR was split into; here the one that went to KRX. */
  Reply parts(ApiCall call, Sheet sheet) {
    String number = call.text("ord_no").replaceFirst("^0+(?=.)", "");
    return orders(
        call,
        sheet,
        order -> order.open() > 0 && Long.toString(order.number()).equals(number),
        "sell_tp");
  }

  Reply goldStatus(ApiCall call, Sheet sheet) {
    return orders(call, sheet, order -> true, "slby_tp");
  }

  Reply goldOpen(ApiCall call, Sheet sheet) {
    return orders(call, sheet, order -> order.open() > 0, "sell_tp");
  }

  /** Orders of a day with what was bought and sold in all. */
  Reply status(ApiCall call, Sheet sheet) {
    boolean fills = call.text("qry_tp").equals("1");
    return orders(call, sheet, order -> !fills || order.filled() > 0, "sell_tp");
  }

  private Reply orders(ApiCall call, Sheet sheet, Predicate<Order> which, String sideElement) {
    String code = call.text("stk_cd");
    String side = call.text(sideElement);
    AccountView account = market.account(call.appKey(), wallet);
    LocalDate asked = new Request(call).date("ord_dt");
    List<Order> orders = new ArrayList<>(account.ordersOf(asked == null ? account.today() : asked));
    Collections.reverse(orders);
    List<Order> listed =
        orders.stream()
            .filter(which)
            .filter(order -> code.isEmpty() || order.stock().equals(market.stock(code)))
            .filter(order -> !side.equals("1") || order.side() == Side.SELL)
            .filter(order -> !side.equals("2") || order.side() == Side.BUY)
            .toList();
    int size = market.options().rows();
    List<Values> page =
        listed.stream()
            .skip((long) call.page() * size)
            .limit(size)
            .map(order -> OrderValues.of(order, market.quote(order.stock())))
            .toList();
    Values own =
        new Values()
            .money(traded(listed, Side.SELL), "sell_grntl_engg_amt")
            .money(traded(listed, Side.BUY), "buy_engg_amt")
            .money(traded(listed, Side.SELL) + traded(listed, Side.BUY), "engg_amt");
    return new Reply(sheet.answer(own, page), listed.size() > (call.page() + 1) * size);
  }

  private static long traded(List<Order> orders, Side side) {
    return orders.stream().filter(order -> order.side() == side).mapToLong(Order::fillValue).sum();
  }
}
