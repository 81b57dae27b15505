package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.Table;
import io.github.kiwoomjava.mock.trading.Values.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which quantity an element asks for. The table says it by element, for all operations or for some;
 * a hash in an element stands for a number.
 */
final class Quantities {
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern NUMBERED = Pattern.compile("(.*)#(\\d+)");

  private final Map<String, Quantity> quantities = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Asked> known = new ConcurrentHashMap<>();

  /** A quantity and the number in the element's name. */
  private record Asked(@Nullable Quantity quantity, int n) {}

  Quantities() {
    PriceQuantities.addTo(quantities);
    BookQuantities.addTo(quantities);
    TradingQuantities.addTo(quantities);
    FlowQuantities.addTo(quantities);
    HoldingQuantities.addTo(quantities);
    DerivedQuantities.addTo(quantities);
    NameQuantities.addTo(quantities);
    PackQuantities.addTo(quantities);
    for (String[] row : Table.read("quantities.tsv")) {
      if (!quantities.containsKey(NUMBERED.matcher(row[0]).replaceFirst("$1"))) {
        throw new IllegalStateException("quantities.tsv names " + row[0] + ", which is none");
      }
      for (String element : row[1].split(" ", -1)) {
        if (row.length == 2) {
          names.put(element, row[0]);
        } else {
          for (String operation : row[2].split(",", -1)) {
            names.put(operation + "/" + element, row[0]);
          }
        }
      }
    }
  }

  /** Whether an operation's element asks for something that is known. */
  boolean knows(String operation, String element) {
    return asked(operation, element).quantity() != null;
  }

  /** What an element asks for, of a frame; null where it does not apply. */
  @Nullable Value value(String operation, String element, Frame frame) {
    Asked asked = asked(operation, element);
    return asked.quantity() == null ? null : value(asked.quantity(), asked.n(), frame);
  }

  /** A quantity by its own name. */
  @Nullable Value named(String name, Frame frame) {
    Matcher number = NUMBERED.matcher(name);
    boolean numbered = number.matches();
    Quantity quantity = quantities.get(numbered ? number.group(1) : name);
    if (quantity == null) {
      throw new IllegalStateException(name + " is no quantity");
    }
    return value(quantity, numbered ? Integer.parseInt(number.group(2)) : 0, frame);
  }

  private static @Nullable Value value(Quantity quantity, int n, Frame frame) {
    try {
      return quantity.of(frame, n);
    } catch (Frame.NotApplicable e) {
      return null;
    }
  }

  private Asked asked(String operation, String element) {
    return known.computeIfAbsent(operation + "/" + element, key -> find(operation, element));
  }

  private Asked find(String operation, String element) {
    Matcher digits = NUMBER.matcher(element);
    int n = digits.find() ? Integer.parseInt(digits.group()) : 0;
    String hashed = NUMBER.matcher(element).replaceAll("#");
    for (String key :
        new String[] {operation + "/" + element, operation + "/" + hashed, element, hashed}) {
      String name = names.get(key);
      if (name != null) {
        Matcher number = NUMBERED.matcher(name);
        return number.matches()
            ? new Asked(quantities.get(number.group(1)), Integer.parseInt(number.group(2)))
            : new Asked(quantities.get(name), key.indexOf('#') < 0 ? 0 : n);
      }
    }
    return new Asked(null, 0);
  }
}
