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
import java.util.stream.Stream;

/** Lists the orders of American stocks of the token's account. */
final class AmericanListings {
  private final Market market;

  AmericanListings(Market market) {
    this.market = market;
  }

  /** Orders with something still open. */
  Reply open(ApiCall call, Sheet sheet) {
    return orders(call, sheet, order -> order.open() > 0);
  }

  /** All orders of a day or a period, or those that the kind of question is about. */
  Reply all(ApiCall call, Sheet sheet) {
    return orders(
        call,
        sheet,
        switch (call.text("query_tp")) {
          case "3", "4" -> order -> order.open() > 0;
          case "5", "6" -> order -> order.filled() > 0;
          default -> order -> true;
        });
  }

  private Reply orders(ApiCall call, Sheet sheet, Predicate<Order> which) {
    String code = call.text("stk_cd");
    String side = call.text("slby_tp");
    List<Order> orders =
        new ArrayList<>(
            asked(call)
                .filter(which)
                .filter(order -> code.isEmpty() || order.stock().equals(market.stock(code)))
                .filter(order -> !side.equals("1") || order.side() == Side.SELL)
                .filter(order -> !side.equals("2") || order.side() == Side.BUY)
                .toList());
    if (!List.of("1", "3", "5").contains(call.text("query_tp"))) {
      Collections.reverse(orders);
    }
    int size = market.options().rows();
    List<Values> page =
        orders.stream()
            .skip((long) call.page() * size)
            .limit(size)
            .map(order -> AmericanOrderValues.of(order, market.quote(order.stock())))
            .toList();
    return new Reply(sheet.answer(new Values(), page), orders.size() > (call.page() + 1) * size);
  }

  private Stream<Order> asked(ApiCall call) {
    AccountView account = market.account(call.appKey(), Wallet.AMERICA);
    Request request = new Request(call);
    LocalDate day = request.date("ord_dt");
    LocalDate from = request.date("strt_dt");
    if (day == null && from != null) {
      LocalDate end = request.date("end_dt");
      LocalDate to = end == null ? account.today() : end;
      return Stream.concat(account.past().stream(), account.orders().stream())
          .filter(order -> !order.date().isBefore(from) && !order.date().isAfter(to));
    }
    return account.ordersOf(day == null ? account.today() : day).stream();
  }
}
