package io.github.kiwoomjava.cli.catalog;

import io.github.kiwoomjava.runtime.value.CodeValue;
import io.github.kiwoomjava.runtime.value.Price;
import io.github.kiwoomjava.runtime.value.StockCode;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values as people write them on a command line, to the types of request builders. */
public final class ValueText {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final DateTimeFormatter PLAIN_TIME = DateTimeFormatter.ofPattern("HHmm[ss]");
  private static final DateTimeFormatter PLAIN_DATE_TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  private final Clock clock;

  /** Reads {@code today} by this clock. */
  public ValueText(Clock clock) {
    this.clock = clock;
  }

  /**
   * The value of a parameter.
   *
   * @throws IllegalArgumentException if the text is none; the message says what is
   */
  public Object read(Parameter parameter, String text) {
    try {
      return read(parameter.type(), text.strip());
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "--%s takes %s, not '%s'".formatted(parameter.option(), expected(parameter.type()), text),
          e);
    }
  }

  private Object read(Class<?> type, String text) {
    if (type == String.class) {
      return text;
    } else if (type == StockCode.class) {
      return StockCode.of(text);
    } else if (type == Long.class) {
      return Long.valueOf(text.replaceAll("(?<=\\d)[,_](?=\\d)", ""));
    } else if (type == BigDecimal.class) {
      return new BigDecimal(text.replaceAll("(?<=\\d)[,_](?=\\d)", ""));
    } else if (type == Price.class) {
      return Price.of(new BigDecimal(text.replaceAll("(?<=\\d)[,_](?=\\d)", "")));
    } else if (type == Boolean.class) {
      return flag(text);
    } else if (type == LocalDate.class) {
      return date(text);
    } else if (type == LocalTime.class) {
      return text.indexOf(':') < 0 ? LocalTime.parse(text, PLAIN_TIME) : LocalTime.parse(text);
    } else if (type == LocalDateTime.class) {
      return text.indexOf('T') < 0
          ? LocalDateTime.parse(text, PLAIN_DATE_TIME)
          : LocalDateTime.parse(text);
    } else if (type == YearMonth.class) {
      return text.length() == 6
          ? YearMonth.of(
              Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(4)))
          : YearMonth.parse(text);
    } else if (type == Year.class) {
      return Year.parse(text);
    } else if (List.class.isAssignableFrom(type) || type == Collection.class) {
      return Stream.of(text.split(",", -1)).map(String::strip).toList();
    } else if (CodeValue.class.isAssignableFrom(type)) {
      return code(type, text);
    }
    throw new IllegalArgumentException("a " + type.getSimpleName() + " cannot be written as text");
  }

  private LocalDate date(String text) {
    LocalDate today = LocalDate.now(clock.withZone(SEOUL));
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "today", "오늘" -> today;
      case "yesterday", "어제" -> today.minusDays(1);
      default ->
          text.indexOf('-') < 0
              ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
              : LocalDate.parse(text);
    };
  }

  private static Boolean flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "y" -> true;
      case "false", "no", "n" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  /** A constant by its name, in any spelling, or else the code on the wire. */
  private static Object code(Class<?> type, String text) {
    String wanted = text.replace('-', '_');
    for (Field field : constants(type)) {
      if (field.getName().equalsIgnoreCase(wanted)) {
        return value(field);
      }
    }
    try {
      return type.getMethod("of", String.class).invoke(null, text);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The constants of a code type, in the order of the sheets; empty for other types. */
  public static List<CodeConstant> codes(Class<?> type) {
    return CodeValue.class.isAssignableFrom(type)
        ? constants(type).stream()
            .map(
                field ->
                    new CodeConstant(
                        field.getName().toLowerCase(Locale.ROOT).replace('_', '-'),
                        (CodeValue) value(field)))
            .toList()
        : List.of();
  }

  private static List<Field> constants(Class<?> type) {
    return Arrays.stream(type.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
        .toList();
  }

  private static Object value(Field constant) {
    try {
      return constant.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String expected(Class<?> type) {
    if (CodeValue.class.isAssignableFrom(type)) {
      return codes(type).stream()
          .map(code -> code.name() + " (" + code.code().raw() + ")")
          .collect(Collectors.joining(", "));
    }
    return switch (type.getSimpleName()) {
      case "StockCode" -> "a stock code such as 005930";
      case "Long" -> "a whole number";
      case "BigDecimal" -> "a number";
      case "Price" -> "a price such as 70600";
      case "Boolean" -> "true or false";
      case "LocalDate" -> "a day such as 2026-07-04, 20260704, today or yesterday";
      case "LocalTime" -> "a time such as 09:30";
      case "LocalDateTime" -> "a time such as 2026-07-04T09:30";
      case "YearMonth" -> "a month such as 2026-07";
      case "Year" -> "a year such as 2026";
      default -> "a text";
    };
  }

  /**
   * A code that the sheets list.
   *
   * @param name its constant as an option's value, such as {@code upper-limit}
   */
  public record CodeConstant(String name, CodeValue code) {}
}
