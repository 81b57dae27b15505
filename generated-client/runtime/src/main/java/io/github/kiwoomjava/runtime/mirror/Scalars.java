package io.github.kiwoomjava.runtime.mirror;

import io.github.kiwoomjava.runtime.value.CodeValue;
import io.github.kiwoomjava.runtime.value.Price;
import io.github.kiwoomjava.runtime.value.StockCode;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** How the kinds of single values are read and written; the twin of what is generated. */
final class Scalars {
  private Scalars() {}

  /**
   * The value of a line.
   *
   * @param type of the Java member
   */
  static Value of(FieldLine line, Class<?> type) {
    Scalar<?> value =
        switch (line.kind()) {
          case "code" -> code(type.asSubclass(CodeValue.class));
          case "stock-code" ->
              new Scalar<>(
                  StockCode.class,
                  in -> in.readStockCode(),
                  (out, name, code) -> out.stockCode(name, code));
          case "integer" -> integer(line.has("number"));
          case "decimal" -> decimal(line.scale());
          case "price" -> price(line.scale());
          case "date" -> date(line.detail("pattern"));
          case "time" -> time(line.detail("pattern"));
          case "date-time" -> dateTime(line.detail("pattern"));
          case "month" -> month(line.detail("pattern"));
          case "year" -> year(line.detail("pattern"));
          case "flag" -> flag(line.required("true"), line.required("false"));
          default ->
              new Scalar<>(
                  String.class, in -> in.readText(), (out, name, text) -> out.text(name, text));
        };
    String suffix = line.detail("suffix");
    return suffix == null ? value : value.withSuffix(suffix);
  }

  private static <C extends CodeValue> Scalar<C> code(Class<C> type) {
    Method of = Reflection.method(type, "of", String.class);
    return new Scalar<>(
        type,
        in -> in.readCode(raw -> type.cast(Reflection.call(of, null, raw))),
        (out, name, code) -> out.code(name, code));
  }

  private static Scalar<Long> integer(boolean bare) {
    return new Scalar<>(
        Long.class,
        in -> in.readInteger(),
        (out, name, value) -> {
          if (bare) {
            out.integerNumber(name, value);
          } else {
            out.integer(name, value);
          }
        });
  }

  private static Scalar<BigDecimal> decimal(int scale) {
    return scale == 0
        ? new Scalar<>(
            BigDecimal.class,
            in -> in.readDecimal(),
            (out, name, value) -> out.decimal(name, value))
        : new Scalar<>(
            BigDecimal.class,
            in -> in.readScaled(scale),
            (out, name, value) -> out.scaled(name, value, scale));
  }

  private static Scalar<Price> price(int scale) {
    return scale == 0
        ? new Scalar<>(
            Price.class, in -> in.readPrice(), (out, name, value) -> out.price(name, value))
        : new Scalar<>(
            Price.class,
            in -> in.readScaledPrice(scale),
            (out, name, value) -> out.scaledPrice(name, value, scale));
  }

  private static Scalar<LocalDate> date(@Nullable String pattern) {
    if (pattern == null) {
      return new Scalar<>(
          LocalDate.class, in -> in.readDate(), (out, name, value) -> out.date(name, value));
    }
    // A pattern with hours is a day with an empty time behind it.
    boolean timed = pattern.indexOf('H') >= 0;
    return new Scalar<>(
        LocalDate.class,
        in -> in.readDate(pattern),
        (out, name, value) -> {
          if (timed) {
            out.dateTime(name, value == null ? null : value.atStartOfDay(), pattern);
          } else {
            out.date(name, value, pattern);
          }
        });
  }

  private static Scalar<LocalTime> time(@Nullable String pattern) {
    return pattern == null
        ? new Scalar<>(
            LocalTime.class, in -> in.readTime(), (out, name, value) -> out.time(name, value))
        : new Scalar<>(
            LocalTime.class,
            in -> in.readTime(pattern),
            (out, name, value) -> out.time(name, value, pattern));
  }

  private static Scalar<LocalDateTime> dateTime(@Nullable String pattern) {
    return pattern == null
        ? new Scalar<>(
            LocalDateTime.class,
            in -> in.readDateTime(),
            (out, name, value) -> out.dateTime(name, value))
        : new Scalar<>(
            LocalDateTime.class,
            in -> in.readDateTime(pattern),
            (out, name, value) -> out.dateTime(name, value, pattern));
  }

  private static Scalar<YearMonth> month(@Nullable String pattern) {
    return pattern == null
        ? new Scalar<>(
            YearMonth.class, in -> in.readMonth(), (out, name, value) -> out.month(name, value))
        : new Scalar<>(
            YearMonth.class,
            in -> in.readMonth(pattern),
            (out, name, value) -> out.month(name, value, pattern));
  }

  private static Scalar<Year> year(@Nullable String pattern) {
    return pattern == null
        ? new Scalar<>(Year.class, in -> in.readYear(), (out, name, value) -> out.year(name, value))
        : new Scalar<>(
            Year.class,
            in -> in.readYear(pattern),
            (out, name, value) -> out.year(name, value, pattern));
  }

  private static Scalar<Boolean> flag(String yes, String no) {
    return new Scalar<>(
        Boolean.class,
        in -> in.readFlag(yes, no),
        (out, name, value) -> out.flag(name, value, yes, no));
  }
}
