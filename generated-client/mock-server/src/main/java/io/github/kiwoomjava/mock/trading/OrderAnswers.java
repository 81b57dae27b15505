package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.error.ErrorBook;
import io.github.kiwoomjava.mock.market.Amendment;
import io.github.kiwoomjava.mock.market.Loan;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.Order;
import io.github.kiwoomjava.mock.market.OrderTicket;
import io.github.kiwoomjava.mock.market.Refusal;
import io.github.kiwoomjava.mock.market.Refusal.Reason;
import io.github.kiwoomjava.mock.market.Side;
import io.github.kiwoomjava.mock.market.Stock;
import io.github.kiwoomjava.mock.market.Venue;
import io.github.kiwoomjava.mock.market.Wallet;
import io.github.kiwoomjava.mock.rest.ApiCall;
import io.github.kiwoomjava.mock.rest.Reply;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes orders of Korean stocks, on credit as well, and of gold. */
final class OrderAnswers {
  /** Only the loan of one day is paid back. */
  private static final String OF_ONE_DAY = "33";

  private final Market market;
  private final ErrorBook errors;
  private final OrderNumbers numbers;

  OrderAnswers(Market market, ErrorBook errors) {
    this.market = market;
    this.errors = errors;
    numbers = new OrderNumbers(errors);
  }

  Reply buy(ApiCall call, Sheet sheet) {
    return place(call, sheet, ticket(call, Side.BUY, Wallet.DOMESTIC));
  }

  Reply sell(ApiCall call, Sheet sheet) {
    return place(call, sheet, ticket(call, Side.SELL, Wallet.DOMESTIC));
  }

  Reply buyOnCredit(ApiCall call, Sheet sheet) {
    OrderTicket ticket = ticket(call, Side.BUY, Wallet.DOMESTIC);
    if (ticket.stock().kind() == Stock.Kind.ELW) {
      throw new Refusal(Reason.NO_SUCH_ORDER_TYPE, 0);
    }
    return place(call, sheet, ticket.onCredit(Loan.ANY));
  }

  Reply sellOnCredit(ApiCall call, Sheet sheet) {
    LocalDate day = date(call, "crd_loan_dt");
    boolean one = call.text("crd_deal_tp").equals(OF_ONE_DAY);
    if (one && day == null) {
      throw errors.failure("1517", "crd_loan_dt", "융자 매도에는 대출일이 필요합니다");
    }
    OrderTicket ticket = ticket(call, Side.SELL, Wallet.DOMESTIC);
    return place(call, sheet, ticket.onCredit(one ? new Loan(day) : Loan.ANY));
  }

  Reply buyGold(ApiCall call, Sheet sheet) {
    return place(call, sheet, ticket(call, Side.BUY, Wallet.GOLD));
  }

  Reply sellGold(ApiCall call, Sheet sheet) {
    return place(call, sheet, ticket(call, Side.SELL, Wallet.GOLD));
  }

  private OrderTicket ticket(ApiCall call, Side side, Wallet wallet) {
    Stock stock = stock(call, wallet);
    Venue venue = venue(call);
    TradeType type =
        TradeType.korean(call.text("trde_tp"))
            .filter(each -> each.isAt(venue))
            .filter(each -> wallet != Wallet.GOLD || each.isForGold())
            .orElseThrow(() -> new Refusal(Reason.NO_SUCH_ORDER_TYPE, 0));
    long price = type.type().hasLimit() ? numbers.of(call, "ord_uv") : 0;
    if (type.type().hasLimit() && price == 0) {
      throw errors.failure("1517", "ord_uv", type.label() + " 주문에는 주문단가가 필요합니다");
    }
    long stop = type.type().hasStop() ? numbers.of(call, "cond_uv") : 0;
    if (type.type().hasStop() && stop == 0) {
      throw errors.failure("1517", "cond_uv", type.label() + " 주문에는 조건단가가 필요합니다");
    }
    return OrderTicket.of(
            side, stock, numbers.of(call, "ord_qty"), type.type(), type.validity(), price)
        .withStop(stop)
        .at(venue);
  }

  private static Venue venue(ApiCall call) {
    return switch (call.text("dmst_stex_tp")) {
      case "NXT" -> Venue.NXT;
      case "SOR" -> Venue.SOR;
      default -> Venue.KRX;
    };
  }

  /** Only what an exchange lists can be ordered there. */
  private Stock stock(ApiCall call, Wallet wallet) {
    Stock stock = market.stock(call.text("stk_cd"));
    if (Wallet.of(stock) != wallet) {
      throw new Refusal(Reason.UNKNOWN_STOCK, 0);
    }
    return stock;
  }

  private Reply place(ApiCall call, Sheet sheet, OrderTicket ticket) {
    return answer(call, sheet, market.place(call.appKey(), ticket));
  }

  Reply amend(ApiCall call, Sheet sheet) {
    return amend(call, sheet, Wallet.DOMESTIC);
  }

  Reply amendGold(ApiCall call, Sheet sheet) {
    return amend(call, sheet, Wallet.GOLD);
  }

  private Reply amend(ApiCall call, Sheet sheet, Wallet wallet) {
    Amendment amendment =
        new Amendment(
            numbers.of(call, "mdfy_qty"),
            numbers.of(call, "mdfy_uv"),
            numbers.of(call, "mdfy_cond_uv"));
    Order order =
        market.amend(
            call.appKey(), stock(call, wallet), numbers.of(call, "orig_ord_no"), amendment);
    return answer(call, sheet, order);
  }

  Reply cancel(ApiCall call, Sheet sheet) {
    return cancel(call, sheet, Wallet.DOMESTIC);
  }

  Reply cancelGold(ApiCall call, Sheet sheet) {
    return cancel(call, sheet, Wallet.GOLD);
  }

  private Reply cancel(ApiCall call, Sheet sheet, Wallet wallet) {
    Order order =
        market.cancel(
            call.appKey(),
            stock(call, wallet),
            numbers.of(call, "orig_ord_no"),
            numbers.of(call, "cncl_qty"));
    return answer(call, sheet, order);
  }

  private static Reply answer(ApiCall call, Sheet sheet, Order order) {
    String venue = call.text("dmst_stex_tp");
    Values values =
        new Values()
            .text(OrderValues.number(order.number()), "ord_no")
            .text(OrderValues.number(order.root()), "base_orig_ord_no")
            .shares(order.quantity(), "mdfy_qty", "cncl_qty")
            .text(venue.isEmpty() ? "KRX" : venue, "dmst_stex_tp");
    return new Reply(sheet.answer(values, List.of()), false);
  }

  private @Nullable LocalDate date(ApiCall call, String element) {
    String text = call.text(element);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeParseException e) {
      throw errors.failure("1517", element, "날짜가 아닙니다");
    }
  }
}
