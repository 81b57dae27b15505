package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.Book;
import io.github.kiwoomjava.mock.market.Book.Level;
import io.github.kiwoomjava.mock.trading.Values.Value;
import java.util.List;
import java.util.Map;

/** What is wanted and offered. */
final class BookQuantities {
  private BookQuantities() {}

  static void addTo(Map<String, Quantity> all) {
    all.put("ask.price", (f, n) -> price(f, f.book().asks(), n));
    all.put("bid.price", (f, n) -> price(f, f.book().bids(), n));
    all.put("ask.quantity", (f, n) -> quantity(f, f.book().asks(), n));
    all.put("bid.quantity", (f, n) -> quantity(f, f.book().bids(), n));
    all.put("ask.total", (f, n) -> f.shares(f.book().totalAsk()));
    all.put("bid.total", (f, n) -> f.shares(f.book().totalBid()));
    all.put("ask.orders", (f, n) -> new Value.Whole(orders(f.book().asks(), n)));
    all.put("bid.orders", (f, n) -> new Value.Whole(orders(f.book().bids(), n)));
    all.put("bid.net", (f, n) -> f.shares(f.book().totalBid() - f.book().totalAsk()));
    all.put("ask.net", (f, n) -> f.shares(f.book().totalAsk() - f.book().totalBid()));
    all.put("bid.rate", (f, n) -> f.percent(f.book().totalBid(), f.book().totalAsk()));
    all.put("ask.rate", (f, n) -> f.percent(f.book().totalAsk(), f.book().totalBid()));
    all.put("ask.totalChange", (f, n) -> f.shares(f.book().totalAsk() - earlier(f).totalAsk()));
    all.put("bid.totalChange", (f, n) -> f.shares(f.book().totalBid() - earlier(f).totalBid()));
    all.put("ask.change", (f, n) -> f.shares(change(f.book().asks(), earlier(f).asks(), n)));
    all.put("bid.change", (f, n) -> f.shares(change(f.book().bids(), earlier(f).bids(), n)));
    all.put("bid.earlier", (f, n) -> f.shares(earlier(f).totalBid()));
    all.put(
        "bid.rise",
        (f, n) -> f.percent(f.book().totalBid() - earlier(f).totalBid(), earlier(f).totalBid()));
    all.put("bid.earlierRate", (f, n) -> f.percent(earlier(f).totalBid(), earlier(f).totalAsk()));
    all.put("bid.rateRise", (f, n) -> rateRise(f));
  }

  private static Value rateRise(Frame f) {
    double before = (double) earlier(f).totalBid() / Math.max(1, earlier(f).totalAsk());
    double now = (double) f.book().totalBid() / Math.max(1, f.book().totalAsk());
    return f.percent(now - before, before);
  }

  /** The book a minute ago. */
  private static Book earlier(Frame f) {
    int steps = f.isToday() ? f.market().steps(f.american()) : Integer.MAX_VALUE / 2;
    return f.market().book(f.stock(), f.day(), Math.max(1, Math.min(steps, 7_801) - 20));
  }

  private static Value price(Frame f, List<Level> levels, int n) {
    int level = Math.max(0, n - 1);
    return f.price(level < levels.size() ? levels.get(level).price() : 0);
  }

  private static Value quantity(Frame f, List<Level> levels, int n) {
    return f.shares(at(levels, n));
  }

  private static long at(List<Level> levels, int n) {
    int level = Math.max(0, n - 1);
    return level < levels.size() ? levels.get(level).quantity() : 0;
  }

  private static long change(List<Level> now, List<Level> before, int n) {
    return at(now, n) - at(before, n);
  }

  /** How many orders make the shares of a level, or of all for 0: one for each forty. */
  private static long orders(List<Level> levels, int n) {
    long shares = n == 0 ? levels.stream().mapToLong(Level::quantity).sum() : at(levels, n);
    return (shares + 39) / 40;
  }
}
