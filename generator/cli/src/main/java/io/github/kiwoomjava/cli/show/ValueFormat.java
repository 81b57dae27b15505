package io.github.kiwoomjava.cli.show;

import io.github.kiwoomjava.runtime.value.CodeValue;
import io.github.kiwoomjava.runtime.value.Direction;
import io.github.kiwoomjava.runtime.value.Price;
import io.github.kiwoomjava.runtime.value.StockCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Single values as texts. Absent values are empty texts. */
final class ValueFormat {
  private ValueFormat() {}

  /** For people: thousands are grouped, a price shows its direction, a code its label. */
  static String readable(@Nullable Object value) {
    if (value instanceof Price price) {
      return arrow(price.direction()) + grouped(price.magnitude());
    } else if (value instanceof Long whole) {
      return grouped(BigDecimal.valueOf(whole));
    } else if (value instanceof BigDecimal decimal) {
      return grouped(decimal);
    } else if (value instanceof CodeValue code) {
      String label = code.koreanLabel();
      return label == null ? code.raw() : code.raw() + " " + label;
    }
    return plain(value);
  }

  /** For programs: numbers as they are, codes and stock codes raw, times in ISO's form. */
  static String plain(@Nullable Object value) {
    if (value == null) {
      return "";
    } else if (value instanceof Price price) {
      return price.magnitude().toPlainString();
    } else if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    } else if (value instanceof CodeValue code) {
      return code.raw();
    } else if (value instanceof StockCode code) {
      return code.raw();
    } else if (value instanceof List<?> list) {
      return list.stream().map(ValueFormat::plain).collect(Collectors.joining(" "));
    }
    return value.toString();
  }

  static boolean isNumber(@Nullable Object value) {
    return value instanceof Price || value instanceof Long || value instanceof BigDecimal;
  }

  /** Up, down or neither, for a value that moves one way or the other. */
  static Direction direction(@Nullable Object value, boolean signed) {
    if (value instanceof Price price) {
      return price.direction();
    }
    int sign =
        !signed
            ? 0
            : value instanceof BigDecimal decimal
                ? decimal.signum()
                : value instanceof Long whole ? Long.signum(whole) : 0;
    return sign == 0 ? Direction.NONE : sign < 0 ? Direction.DOWN : Direction.UP;
  }

  private static String arrow(Direction direction) {
    return switch (direction) {
      case UP -> "▲";
      case DOWN -> "▼";
      case NONE -> "";
    };
  }

  private static String grouped(BigDecimal number) {
    String plain = number.toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",")
        + (point < 0 ? "" : plain.substring(point));
  }
}
