package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.Fund;
import io.github.kiwoomjava.mock.market.Pricing;
import io.github.kiwoomjava.mock.market.Series;
import io.github.kiwoomjava.mock.market.Stock;
import io.github.kiwoomjava.mock.market.Warrant;
import io.github.kiwoomjava.mock.trading.Values.Value;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** ETFs against what they hold, and ELWs against what they are written on. */
final class DerivedQuantities {
  private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

  private DerivedQuantities() {}

  static void addTo(Map<String, Quantity> all) {
    all.put("nav", (f, n) -> new Value.Scaled(Math.round(nav(f, 0) * 100), 2, direction(f), false));
    all.put(
        "nav.change",
        (f, n) -> new Value.Scaled(Math.round((nav(f, 0) - nav(f, 1)) * 100), 2, 0, true));
    all.put("nav.rate", (f, n) -> f.percent(nav(f, 0) - nav(f, 1), nav(f, 1)));
    all.put("nav.gap", (f, n) -> f.percent(f.span().close() - nav(f, 0), nav(f, 0)));
    all.put("tracked", (f, n) -> index(f, 0).price(index(f, 0).span().close()));
    all.put(
        "tracked.change",
        (f, n) -> index(f, 0).change(index(f, 0).span().close() - index(f, 0).base()));
    all.put(
        "tracked.rate",
        (f, n) -> f.percent(index(f, 0).span().close() - index(f, 0).base(), index(f, 0).base()));
    all.put(
        "tracked.sign", (f, n) -> f.text(sign(index(f, 0).span().close() - index(f, 0).base())));
    all.put("tracked.code", (f, n) -> f.text(f.fund().index()));
    all.put(
        "tracked.name", (f, n) -> f.text(NameQuantities.indexName(f.market(), f.fund().index())));
    all.put("tracked.error", (f, n) -> f.percent(error(f), 1));
    all.put("tracked.gap", (f, n) -> f.percent(error(f), 1));
    all.put("fund.tax", (f, n) -> f.text("보유기간과세"));
    all.put("fund.multiple", (f, n) -> new Value.Whole(f.fund().multiple()));
    greek(all, "delta", Pricing::delta);
    greek(all, "gamma", Pricing::gamma);
    greek(all, "theta", Pricing::theta);
    greek(all, "vega", Pricing::vega);
    greek(all, "rho", Pricing::rho);
    all.put("elw.volatility", (f, n) -> f.percent(pricing(f).volatility(), 1));
    all.put("elw.theory", (f, n) -> theory(f));
    all.put("elw.strike", (f, n) -> new Value.Scaled(series(f).strike(f.day()) * 100, 2, 0, false));
    all.put("elw.expiry", (f, n) -> f.text(DATE.format(series(f).expiry(f.day()))));
    all.put("elw.lastDay", (f, n) -> f.text(DATE.format(series(f).expiry(f.day()).minusDays(2))));
    all.put("elw.paid", (f, n) -> f.text(DATE.format(series(f).expiry(f.day()).plusDays(4))));
    all.put("elw.listed", (f, n) -> f.text(DATE.format(series(f).listed(f.day()))));
    all.put("elw.left", (f, n) -> new Value.Whole(left(f)));
    all.put("elw.ratio", (f, n) -> f.percent(f.warrant().ratio(), 1));
    all.put("elw.right", (f, n) -> f.text(f.warrant().call() ? "콜" : "풋"));
    all.put("elw.type", (f, n) -> f.text(f.warrant().call() ? "CALL" : "PUT"));
    all.put("elw.issuer", (f, n) -> f.text(f.warrant().issuer()));
    all.put("elw.underlying", (f, n) -> f.text(f.warrant().underlying().name()));
    all.put("elw.underlyingCode", (f, n) -> f.text(f.warrant().underlying().code()));
    all.put("elw.series", (f, n) -> f.text("K" + f.stock().code().substring(4)));
    all.put("elw.parity", (f, n) -> f.percent(parity(f), 1));
    all.put("elw.gearing", (f, n) -> f.percent(gearing(f), 100));
    all.put("elw.leverage", (f, n) -> f.percent(gearing(f) * pricing(f).delta(), 100));
    all.put(
        "elw.breakEven", (f, n) -> new Value.Scaled(Math.round(breakEven(f) * 100), 2, 0, false));
    all.put(
        "elw.breakEvenRate",
        (f, n) -> f.percent(breakEven(f) - underlying(f), (double) underlying(f)));
    all.put("elw.gap", (f, n) -> f.percent(f.span().close() - worth(f), worth(f)));
    all.put("elw.spread", (f, n) -> f.percent(5, f.span().close()));
    all.put("elw.style", (f, n) -> f.text("유럽형"));
    all.put("elw.settled", (f, n) -> f.text("현금 결제"));
    all.put("elw.nearness", (f, n) -> f.percent(parity(f), 1));
  }

  private static int direction(Frame f) {
    return (int) Math.signum(nav(f, 0) - nav(f, 1));
  }

  private static double nav(Frame f, int daysAgo) {
    return f.market().netAssets(f.fund(), f.day() - daysAgo);
  }

  private static Frame index(Frame f, int daysAgo) {
    Fund fund = f.fund();
    if (!f.market().hasIndex(fund.index())) {
      throw new Frame.NotApplicable();
    }
    return Frame.index(f.market(), fund.index(), f.day() - daysAgo);
  }

  private static String sign(long change) {
    return change > 0 ? "2" : change < 0 ? "5" : "3";
  }

  /** What its worth did beyond its index. */
  private static double error(Frame f) {
    Frame index = index(f, 0);
    double followed = (double) index.span().close() / index.base() - 1;
    double own = (double) f.span().close() / f.base() - 1;
    return Math.abs(own - f.fund().multiple() * followed);
  }

  private static void greek(
      Map<String, Quantity> all, String name, ToDoubleFunction<Pricing> greek) {
    all.put(
        "elw." + name,
        (f, n) -> {
          double value = greek.applyAsDouble(pricing(f)) * f.warrant().ratio();
          return new Value.Scaled(Math.round(value * 1e6), 6, 0, true);
        });
  }

  private static Series series(Frame f) {
    return f.market().series(f.warrant());
  }

  private static long underlying(Frame f) {
    Stock stock = f.warrant().underlying();
    return f.market().bar(stock, f.day()).close();
  }

  private static double share(Frame f) {
    return f.isToday() ? Math.min(1, f.market().steps(false) / 7_801.0) : 1;
  }

  private static Pricing pricing(Frame f) {
    return series(f).pricing(f.day(), (double) underlying(f), share(f));
  }

  private static double worth(Frame f) {
    return series(f).worth(f.day(), (double) underlying(f), share(f));
  }

  private static Value theory(Frame f) {
    return new Value.Scaled(Math.round(worth(f) * 100), 2, 0, false);
  }

  private static long left(Frame f) {
    return ChronoUnit.DAYS.between(f.date(), series(f).expiry(f.day()));
  }

  private static double parity(Frame f) {
    double strike = series(f).strike(f.day());
    return f.warrant().call() ? underlying(f) / strike : strike / underlying(f);
  }

  private static double gearing(Frame f) {
    return underlying(f) * f.warrant().ratio() / Math.max(5, f.span().close());
  }

  private static double breakEven(Frame f) {
    Warrant warrant = f.warrant();
    double paid = f.span().close() / warrant.ratio();
    double strike = series(f).strike(f.day());
    return warrant.call() ? strike + paid : strike - paid;
  }
}
