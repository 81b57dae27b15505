package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.Calendar;
import io.github.kiwoomjava.mock.market.Candle;
import io.github.kiwoomjava.mock.market.Interruption;
import io.github.kiwoomjava.mock.market.PriceGrid;
import io.github.kiwoomjava.mock.trading.Values.Value;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Prices, what they are compared with, and when they were. */
final class PriceQuantities {
  private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

  /** Days of a year in which the exchange is open, as Kiwoom counts them. */
  private static final int YEAR = 250;

  private PriceQuantities() {}

  static void addTo(Map<String, Quantity> all) {
    all.put("close", (f, n) -> f.price(f.span().close()));
    all.put("open", (f, n) -> f.price(f.span().open()));
    all.put("high", (f, n) -> f.price(f.span().high()));
    all.put("low", (f, n) -> f.price(f.span().low()));
    all.put("base", (f, n) -> f.price(f.base()));
    all.put("change", (f, n) -> f.change(f.span().close() - f.base()));
    all.put("changeRate", (f, n) -> f.percent(f.span().close() - f.base(), f.base()));
    all.put("openRate", (f, n) -> f.percent(f.span().open() - f.base(), f.base()));
    all.put("highRate", (f, n) -> f.percent(f.span().high() - f.base(), f.base()));
    all.put("lowRate", (f, n) -> f.percent(f.span().low() - f.base(), f.base()));
    all.put("fromOpen", (f, n) -> f.change(f.span().close() - f.span().open()));
    all.put("fromHigh", (f, n) -> f.change(f.span().close() - f.span().high()));
    all.put("fromLow", (f, n) -> f.change(f.span().close() - f.span().low()));
    all.put(
        "fromOpenRate", (f, n) -> f.percent(f.span().close() - f.span().open(), f.span().open()));
    all.put("gapRate", (f, n) -> f.percent(f.span().open() - f.base(), f.base()));
    all.put("sign", (f, n) -> f.text(sign(f)));
    all.put("plusMinus", (f, n) -> f.text(f.span().close() < f.base() ? "-" : "+"));
    all.put("upperLimit", (f, n) -> limit(f, true));
    all.put("lowerLimit", (f, n) -> limit(f, false));
    all.put("date", (f, n) -> new Value.Moment(dayOf(f), "yyyyMMdd"));
    all.put("time", (f, n) -> new Value.Moment(f.time(), "HHmmss"));
    all.put("moment", (f, n) -> new Value.Moment(f.time(), "yyyyMMddHHmmss"));
    all.put("yesterday.open", (f, n) -> f.price(bar(f, 1).open()));
    all.put("yesterday.high", (f, n) -> f.price(bar(f, 1).high()));
    all.put("yesterday.low", (f, n) -> f.price(bar(f, 1).low()));
    all.put("yesterday.volume", (f, n) -> f.shares(bar(f, 1).volume()));
    all.put("yesterday.value", (f, n) -> f.money(bar(f, 1).value()));
    all.put("yesterday.change", (f, n) -> f.change(bar(f, 1).close() - bar(f, 2).close()));
    addExtremes(all, "year", YEAR);
    addExtremes(all, "thisYear", 0);
    addExtremes(all, "period", -1);
    all.put("period.rate", (f, n) -> f.percent(f.span().close() - before(f), before(f)));
    all.put("period.change", (f, n) -> f.change(f.span().close() - before(f)));
    all.put("period.base", (f, n) -> f.price(before(f)));
    all.put("period.baseDate", (f, n) -> f.text(DATE.format(date(f, f.from() - 1))));
    all.put("halt.time", (f, n) -> f.text(TIME.format(halt(f, 0))));
    all.put("halt.end", (f, n) -> f.text(TIME.format(halt(f, Interruption.MINUTES))));
    all.put("halt.price", (f, n) -> f.price(f.detail(Interruption.class).price()));
    all.put("halt.reference", (f, n) -> f.price(f.detail(Interruption.class).reference()));
    all.put(
        "halt.rate",
        (f, n) -> {
          Interruption halt = f.detail(Interruption.class);
          return f.percent(halt.price() - halt.reference(), halt.reference());
        });
    all.put("halt.openRate", (f, n) -> haltRate(f));
    all.put(
        "halt.count",
        (f, n) -> new Value.Whole(f.market().interruptions(f.stock(), f.day()).size()));
  }

  /** The day of a span, with the time where the span has one. */
  private static LocalDateTime dayOf(Frame f) {
    return f.span().time();
  }

  private static Value haltRate(Frame f) {
    long open = f.wholeDay().open();
    return f.percent(f.detail(Interruption.class).price() - open, open);
  }

  private static LocalTime halt(Frame f, int minutes) {
    return Calendar.OPEN.plusMinutes(f.detail(Interruption.class).minute() + 1L + minutes);
  }

  /** 1 upper limit, 2 up, 3 unchanged, 4 lower limit, 5 down. */
  private static String sign(Frame f) {
    long price = f.span().close();
    if (!f.isIndex() && !f.american()) {
      PriceGrid grid = f.stock().grid();
      if (price == grid.floor(grid.upperLimit(f.base()))) {
        return "1";
      }
      if (price == grid.lowerLimit(f.base())) {
        return "4";
      }
    }
    return price > f.base() ? "2" : price < f.base() ? "5" : "3";
  }

  private static @Nullable Value limit(Frame f, boolean upper) {
    PriceGrid grid = f.stock().grid();
    if (grid == PriceGrid.WARRANT || grid == PriceGrid.AMERICA) {
      return null;
    }
    return f.price(upper ? grid.upperLimit(f.base()) : grid.lowerLimit(f.base()));
  }

  private static Candle bar(Frame f, int daysAgo) {
    int day = Math.max(0, f.day() - daysAgo);
    return f.isIndex() ? f.market().indexBar(f.index(), day) : f.market().bar(f.stock(), day);
  }

  private static LocalDate date(Frame f, int day) {
    return f.market().date(f.american(), day);
  }

  /** The close before the period. */
  static long before(Frame f) {
    return f.isIndex()
        ? f.market().indexClose(f.index(), f.from() - 1)
        : f.market().close(f.stock(), f.from() - 1);
  }

  private static void addExtremes(Map<String, Quantity> all, String name, int days) {
    all.put(name + ".high", (f, n) -> f.price(extreme(f, days, true).high()));
    all.put(name + ".low", (f, n) -> f.price(extreme(f, days, false).low()));
    all.put(
        name + ".highDate",
        (f, n) -> f.text(DATE.format(extreme(f, days, true).time().toLocalDate())));
    all.put(
        name + ".lowDate",
        (f, n) -> f.text(DATE.format(extreme(f, days, false).time().toLocalDate())));
    all.put(name + ".highRate", (f, n) -> against(f, extreme(f, days, true).high()));
    all.put(name + ".lowRate", (f, n) -> against(f, extreme(f, days, false).low()));
    all.put(
        name + ".fromHigh", (f, n) -> f.change(f.span().close() - extreme(f, days, true).high()));
    all.put(
        name + ".fromLow", (f, n) -> f.change(f.span().close() - extreme(f, days, false).low()));
  }

  private static Value against(Frame f, long price) {
    return f.percent(f.span().close() - price, price);
  }

  /** The day of the highest high or lowest low of so many days; 0 for this year, -1 the period. */
  static Candle extreme(Frame f, int days, boolean high) {
    int first =
        days > 0
            ? f.day() - days + 1
            : days < 0 ? f.from() : f.market().day(f.american(), f.date().withDayOfYear(1));
    if (!f.isIndex()) {
      return f.market().extreme(f.stock(), first, f.day(), high);
    }
    ToLongFunction<Candle> key = high ? Candle::high : candle -> -candle.low();
    Candle found = bar(f, 0);
    for (int day = f.day() - 1; day >= Math.max(0, first); day--) {
      Candle bar = bar(f, f.day() - day);
      if (bar.volume() > 0 && key.applyAsLong(bar) > key.applyAsLong(found)) {
        found = bar;
      }
    }
    return found;
  }
}
