package orderdesk;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.client.domestic.stock.StockBasicInfoResponse;
import io.github.kiwoomjava.runtime.value.Price;
import java.io.IOException;

/** Shows what is about to be sent, next to what the market says, and asks for a yes. */
final class Ticket {
  /** Typing slips are most often a digit too many or too few. */
  private static final double FAR = 0.05;

  private final Kiwoom kiwoom;
  private final Screen screen;

  Ticket(Kiwoom kiwoom, Screen screen) {
    this.kiwoom = kiwoom;
    this.screen = screen;
  }

  /** Whether the user confirmed it, word for word. */
  boolean isConfirmed(Order order, String where) throws IOException {
    StockBasicInfoResponse stock = kiwoom.domestic().stock().basicInfo(order.stock()).execute();
    screen.say("");
    screen.say("  %s  %s (%s)", screen.strong(title(order)), stock.stockName(), order.stock());
    Price current = stock.currentPrice();
    long price = current == null ? 0 : current.longValue();
    if (current != null) {
      screen.say("  now       %s won", screen.direction(Screen.number(price), current.direction()));
    }
    if (order instanceof Order.New wanted) {
      amounts(wanted.shares(), wanted.price(), price);
    } else if (order instanceof Order.Amend wanted) {
      amounts(wanted.shares(), wanted.price(), price);
    } else if (order instanceof Order.Cancel wanted) {
      screen.say("  shares    %s", Screen.number(wanted.shares()));
    }
    screen.say("  goes to   %s", where);
    String typed = screen.ask("Type \"" + order.confirmation() + "\" to send it: ");
    return order.confirmation().equals(typed);
  }

  private void amounts(long shares, long limit, long current) {
    screen.say("  shares    %s", Screen.number(shares));
    screen.say("  price     %s", limit == 0 ? "market" : Screen.number(limit) + " won");
    long each = limit == 0 ? current : limit;
    screen.say("  value     %s%s won", limit == 0 ? "about " : "", Screen.number(each * shares));
    if (limit != 0 && current != 0 && Math.abs(limit - current) > FAR * current) {
      screen.urgent(
          "  The price is %.1f %% away from the market."
              .formatted(100.0 * (limit - current) / current));
    }
  }

  private static String title(Order order) {
    if (order instanceof Order.New wanted) {
      return wanted.side().name();
    }
    return order instanceof Order.Amend amend
        ? "AMEND " + amend.number()
        : "CANCEL " + ((Order.Cancel) order).number();
  }
}
