package orderdesk;

import io.github.kiwoomjava.runtime.api.OrderResult.Unknown;
import io.github.kiwoomjava.runtime.order.ListedOrder;
import io.github.kiwoomjava.runtime.order.OrderCandidate;
import io.github.kiwoomjava.runtime.order.OrderReport;
import java.util.List;
import java.util.Locale;

/**
 * Helps to find out whether an order whose answer was lost stands all the same. It never sends it
 * again: that decision is the user's, after looking.
 */
final class Reconciliation {
  private final Screen screen;

  Reconciliation(Screen screen) {
    this.screen = screen;
  }

  void lookFor(Unknown<?> unknown) {
    screen.urgent("UNKNOWN: " + unknown.cause().getMessage());
    screen.say("It may stand or not. Looking among the account's orders …");
    OrderReport report = unknown.lookUp();
    for (Throwable failure : report.failures()) {
      screen.bad("A listing could not be read: " + failure.getMessage());
    }
    List<OrderCandidate> alike = report.alike();
    if (alike.size() == 1) {
      screen.good("It stands, most likely: " + describe(alike.get(0).order()));
    } else if (!alike.isEmpty()) {
      screen.urgent("Several orders look like it; one of them may be it:");
      alike.forEach(candidate -> screen.say("  " + describe(candidate.order())));
    } else if (!report.candidates().isEmpty()) {
      screen.urgent("None agrees in all that was sent, but these come near:");
      report
          .candidates()
          .forEach(c -> screen.say("  " + describe(c.order()) + ", differs in " + c.differs()));
    } else if (report.isComplete()) {
      screen.urgent("No such order is listed. One may show up late: look again with \"orders\"");
      screen.urgent("before you send it once more.");
    } else {
      screen.urgent("Not all orders could be read. Look again with \"orders\".");
    }
  }

  private static String describe(ListedOrder order) {
    return "order %s, %s %s, %s shares, %s open, ordered at %s"
        .formatted(
            order.orderNumber(),
            order.side() == null ? "" : order.side().name().toLowerCase(Locale.ROOT),
            order.stockCode() == null ? "" : order.stockCode().base(),
            order.quantity(),
            order.openQuantity(),
            order.orderedAt());
  }
}
