package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.Candle;
import io.github.kiwoomjava.mock.trading.Values.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Sorts frames by a quantity, as a recipe has it: {@code -volume} for the largest first, or by a
 * code of the request, {@code sort_tp:1=-changeRate,3=changeRate}. Ranks begin with 1.
 */
final class Ranking {
  private final Quantities quantities;

  Ranking(Quantities quantities) {
    this.quantities = quantities;
  }

  List<Frame> sorted(List<Frame> frames, @Nullable String sort, Request request) {
    String by = sort == null ? "" : chosen(sort, request);
    List<Frame> kept = new ArrayList<>();
    for (Frame frame : frames) {
      if (belongs(frame, by)) {
        kept.add(frame);
      }
    }
    if (!by.isEmpty() && !by.equals("code")) {
      List<Keyed> keyed = new ArrayList<>();
      ToDoubleFunction<Frame> key = key(by);
      kept.forEach(frame -> keyed.add(new Keyed(frame, key.applyAsDouble(frame))));
      keyed.sort(
          Comparator.comparingDouble(Keyed::key)
              .thenComparing(k -> k.frame().isIndex() ? "" : k.frame().stock().code()));
      kept = new ArrayList<>(keyed.stream().map(Keyed::frame).toList());
    }
    List<Frame> ranked = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      ranked.add(kept.get(i).ranked(i + 1));
    }
    return ranked;
  }

  private record Keyed(Frame frame, double key) {}

  private static String chosen(String sort, Request request) {
    int colon = sort.indexOf(':');
    if (colon < 0) {
      return sort;
    }
    String value = request.text(sort.substring(0, colon));
    String[] choices = sort.substring(colon + 1).split(",", -1);
    for (String choice : choices) {
      if (choice.startsWith(value + "=")) {
        return choice.substring(value.length() + 1);
      }
    }
    return choices[0].substring(choices[0].indexOf('=') + 1);
  }

  /** Lists of what rose show nothing that fell. */
  private static boolean belongs(Frame frame, String by) {
    long change = frame.isIndex() ? 0 : frame.span().close() - frame.base();
    return switch (by) {
      case "-changeRate", "-change" -> frame.isIndex() || change > 0;
      case "changeRate", "change" -> frame.isIndex() || change < 0;
      case "flat" -> change == 0;
      case "newHigh" -> frame.wholeDay().high() >= extreme(frame, true).high();
      case "newLow" -> frame.wholeDay().low() <= extreme(frame, false).low();
      default -> true;
    };
  }

  private static Candle extreme(Frame frame, boolean high) {
    return PriceQuantities.extreme(frame, -1, high);
  }

  private ToDoubleFunction<Frame> key(String by) {
    return switch (by) {
      case "newHigh", "flat" -> frame -> -(double) frame.span().close() / frame.base();
      case "newLow" -> frame -> (double) frame.span().close() / frame.base();
      case "nearHigh" ->
          frame -> Math.abs(1 - (double) frame.span().close() / extreme(frame, true).high());
      case "nearLow" ->
          frame -> Math.abs(1 - (double) frame.span().close() / extreme(frame, false).low());
      default -> {
        boolean falling = by.startsWith("-");
        String name = falling ? by.substring(1) : by;
        yield frame -> (falling ? -1 : 1) * number(quantities.named(name, frame));
      }
    };
  }

  private static double number(@Nullable Value value) {
    if (value instanceof Value.Percent percent) {
      return percent.value();
    }
    if (value instanceof Value.Money money) {
      return money.won();
    }
    if (value instanceof Value.Shares shares) {
      return shares.number();
    }
    if (value instanceof Value.Whole whole) {
      return whole.number();
    }
    if (value instanceof Value.Price price) {
      return price.won();
    }
    if (value instanceof Value.Change change) {
      return change.won();
    }
    return value instanceof Value.Scaled scaled
        ? scaled.number() / Math.pow(10, scaled.digits())
        : 0;
  }
}
