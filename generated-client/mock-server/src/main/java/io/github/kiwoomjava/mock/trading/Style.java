package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.trading.Values.Value;
import io.github.kiwoomjava.spec.model.Field;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet writes one element, told from its examples and its unit.
 *
 * @param width of numbers filled up with zeros, sign included; 0 for bare ones
 * @param signed whether prices show their direction
 * @param letter in front of stock codes, or empty
 * @param decimals of percentages
 * @param moneyUnit won to one of the sheet's unit
 * @param shareUnit shares to one of the sheet's unit
 */
record Style(
    int width, boolean signed, String letter, int decimals, long moneyUnit, long shareUnit) {
  private static final Pattern CODE = Pattern.compile("\\w{6}");

  static Style of(@Nullable Field field, List<String> examples, boolean alwaysSigned) {
    int width =
        examples.stream()
            .filter(text -> text.matches("[+-]?0\\d{6,}"))
            .mapToInt(String::length)
            .max()
            .orElse(0);
    boolean signed =
        width == 0
            && (alwaysSigned
                || examples.stream().anyMatch(t -> t.startsWith("+") || t.startsWith("-")));
    String letter = examples.stream().anyMatch(text -> text.matches("A\\w{6}")) ? "A" : "";
    int decimals =
        examples.stream()
            .filter(text -> text.matches("[+-]?\\d+\\.\\d+"))
            .mapToInt(text -> text.length() - text.indexOf('.') - 1)
            .max()
            .orElse(2);
    String unit = field == null ? null : field.facts().unit();
    return new Style(width, signed, letter, decimals, moneyUnit(unit), shareUnit(unit));
  }

  private static long moneyUnit(@Nullable String unit) {
    return switch (unit == null ? "" : unit) {
      case "천원" -> 1_000;
      case "백만원" -> 1_000_000;
      case "억원" -> 100_000_000;
      default -> 1;
    };
  }

  private static long shareUnit(@Nullable String unit) {
    return unit != null && (unit.equals("1000주") || unit.equals("천주")) ? 1_000 : 1;
  }

  String write(Value value) {
    if (value instanceof Value.Text text) {
      return !letter.isEmpty() && CODE.matcher(text.text()).matches()
          ? letter + text.text()
          : text.text();
    }
    if (value instanceof Value.Whole whole) {
      return padded(whole.number());
    }
    if (value instanceof Value.Money money) {
      return padded(money.won() / moneyUnit);
    }
    if (value instanceof Value.Shares shares) {
      return padded(shares.number() / shareUnit);
    }
    if (value instanceof Value.Price price) {
      String sign = !signed || price.direction() == 0 ? "" : price.direction() > 0 ? "+" : "-";
      return sign + padded(price.won());
    }
    if (value instanceof Value.Change change) {
      return (width == 0 && change.won() > 0 ? "+" : "") + padded(change.won());
    }
    Value.Percent percent = (Value.Percent) value;
    String text =
        BigDecimal.valueOf(percent.value())
            .setScale(decimals, RoundingMode.HALF_UP)
            .toPlainString();
    return signed && percent.value() > 0 ? "+" + text : text;
  }

  private String padded(long number) {
    String digits = Long.toString(Math.abs(number));
    String sign = number < 0 ? "-" : "";
    return sign + "0".repeat(Math.max(0, width - digits.length() - sign.length())) + digits;
  }
}
