package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.trading.Values.Value;
import io.github.kiwoomjava.spec.model.Field;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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
 * @param scale decimals that are written without their point; 0 with it
 * @param pattern of dates and times, or empty
 * @param negative whether the numbers are written below zero, as those of sales are
 */
record Style(
    int width,
    boolean signed,
    String letter,
    int decimals,
    long moneyUnit,
    long shareUnit,
    int scale,
    boolean negative,
    String pattern) {
  /** Only the examples tell that a point is left out: indexes and rates have two decimals then. */
  private static final int WITHOUT_A_POINT = -2;

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
    Integer told = field == null ? null : field.facts().scale();
    List<String> numbers = examples.stream().filter(t -> t.matches("[+-]{0,2}\\d+")).toList();
    boolean large = numbers.stream().anyMatch(text -> text.matches("[+-]{0,2}[1-9]\\d{2,}"));
    int scale =
        told != null ? told : large && numbers.size() == examples.size() ? WITHOUT_A_POINT : 0;
    boolean negative =
        field != null
            && field.element().startsWith("sel")
            && numbers.stream().anyMatch(text -> text.startsWith("-"))
            && numbers.stream().noneMatch(text -> text.matches("[+]?[1-9]\\d*"));
    return new Style(
        width,
        signed,
        letter,
        decimals,
        moneyUnit(unit),
        shareUnit(unit),
        scale,
        negative,
        pattern(field, examples));
  }

  /** An example counts for more than what the table says. */
  private static String pattern(@Nullable Field field, List<String> examples) {
    for (String text : examples) {
      if (text.matches("(19|20)\\d{2}")) {
        return "yyyy";
      }
      if (text.matches("\\d{2}:\\d{2}")) {
        return "HH:mm";
      }
      if (text.matches("(19|20)\\d{6}|(19|20)\\d{12}|\\d{6}")) {
        return text.length() == 14 ? "yyyyMMddHHmmss" : text.length() == 8 ? "yyyyMMdd" : "HHmmss";
      }
    }
    String told = field == null ? null : field.facts().pattern();
    return told == null ? "" : told;
  }

  private static long moneyUnit(@Nullable String unit) {
    return switch (unit == null ? "" : unit) {
      case "천원", "천USD" -> 1_000;
      case "천만" -> 10_000_000;
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
    if (value instanceof Value.Moment moment) {
      String shown = pattern.isEmpty() ? moment.usual() : pattern;
      return DateTimeFormatter.ofPattern(shown, Locale.ROOT).format(moment.time());
    }
    if (value instanceof Value.Whole whole) {
      return padded(whole.number());
    }
    if (value instanceof Value.Money money) {
      return plus(money.won() / moneyUnit);
    }
    if (value instanceof Value.Shares shares) {
      return plus(shares.number() / shareUnit);
    }
    if (value instanceof Value.Scaled scaled) {
      return scaled(scaled);
    }
    if (value instanceof Value.Price price) {
      String sign = !signed || price.direction() == 0 ? "" : price.direction() > 0 ? "+" : "-";
      return sign + padded(price.won());
    }
    if (value instanceof Value.Change change) {
      return (width == 0 && change.won() > 0 ? "+" : "") + padded(change.won());
    }
    Value.Percent percent = (Value.Percent) value;
    if (scale != 0) {
      return plus(Math.round(percent.value() * Math.pow(10, Math.abs(scale))));
    }
    String text =
        BigDecimal.valueOf(percent.value())
            .setScale(decimals, RoundingMode.HALF_UP)
            .toPlainString();
    return signed && percent.value() > 0 ? "+" + text : text;
  }

  private String plus(long number) {
    long shown = negative ? -Math.abs(number) : number;
    return (signed && shown > 0 ? "+" : "") + padded(shown);
  }

  private String scaled(Value.Scaled value) {
    BigDecimal number = BigDecimal.valueOf(value.number(), value.digits());
    int direction = value.difference() ? number.signum() : value.direction();
    boolean shown = signed || (value.difference() && direction < 0);
    String sign = !shown || direction == 0 ? "" : direction > 0 ? "+" : "-";
    // Dollars have no point to leave out, only points and rates have.
    if (scale > 0 || (scale == WITHOUT_A_POINT && value.digits() == 2)) {
      return sign + number.abs().movePointRight(Math.abs(scale)).toBigInteger();
    }
    return sign
        + number.abs().setScale(Math.max(decimals, 2), RoundingMode.HALF_UP).toPlainString();
  }

  private String padded(long number) {
    String digits = Long.toString(Math.abs(number));
    String sign = number < 0 ? "-" : "";
    return sign + "0".repeat(Math.max(0, width - digits.length() - sign.length())) + digits;
  }
}
