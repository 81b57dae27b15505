package io.github.kiwoomjava.mock.example;

import io.github.kiwoomjava.spec.model.Field;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a column of an example's rows holds, as far as it matters for making more rows like them.
 * Told from the values, the label and the element, because a sheet gives no types.
 */
enum ColumnKind {
  /** yyyyMMdd, or longer with a time of day behind. */
  DATE,
  /** HHmmss. */
  TIME,
  STOCK_CODE,
  NAME,
  PRICE,
  NUMBER,
  OTHER;

  static final DateTimeFormatter BASIC_DATE = DateTimeFormatter.BASIC_ISO_DATE;

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern NUMERIC = Pattern.compile("[+-]{0,2}\\d+(\\.\\d+)?");
  private static final Pattern CODE = Pattern.compile("[AJQ]?\\d[0-9A-Z]{4}[0-9A-Z]");
  private static final Pattern PRICE_LABEL =
      Pattern.compile(".*(현재가|시가|고가|저가|종가|체결가|매수호가|매도호가|기준가|지수).*");
  private static final Pattern DATE_LABEL = Pattern.compile(".*(일자|날짜|일시|체결시간|년월일).*");
  private static final Pattern TIME_LABEL = Pattern.compile(".*(시간|시각).*");
  private static final Set<String> CODE_ELEMENTS = Set.of("stk_cd", "jmcode", "9001", "code");

  /**
   * The kind of a column.
   *
   * @param field null where the table does not know the element
   * @param values of all rows, without blank ones
   */
  static ColumnKind of(String element, @Nullable Field field, List<String> values) {
    String label = field == null ? "" : field.label();
    String pattern = field == null ? null : field.facts().pattern();
    if (values.isEmpty() || (field != null && !field.facts().codes().isEmpty())) {
      return OTHER;
    }
    if (values.stream().allMatch(ColumnKind::isDate)
        && ((pattern != null && pattern.startsWith("yyyyMMdd"))
            || DATE_LABEL.matcher(label).matches()
            || element.equals("dt")
            || element.endsWith("_dt"))) {
      return DATE;
    }
    if (values.stream().allMatch(ColumnKind::isTime)
        && ((pattern != null && pattern.startsWith("HHmm"))
            || TIME_LABEL.matcher(label).matches())) {
      return TIME;
    }
    if ((CODE_ELEMENTS.contains(element) || label.equals("종목코드") || label.equals("종목번호"))
        && values.stream().allMatch(value -> CODE.matcher(value).matches())) {
      return STOCK_CODE;
    }
    if (label.equals("종목명")) {
      return NAME;
    }
    if (!values.stream().allMatch(value -> NUMERIC.matcher(value).matches())) {
      return OTHER;
    }
    return PRICE_LABEL.matcher(label).matches() ? PRICE : NUMBER;
  }

  private static boolean isDate(String value) {
    if (value.length() < 8 || value.length() > 14 || !DIGITS.matcher(value).matches()) {
      return false;
    }
    try {
      int year = LocalDate.parse(value.substring(0, 8), BASIC_DATE).getYear();
      return year > 1900 && year < 2200;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isTime(String value) {
    return value.length() == 6
        && DIGITS.matcher(value).matches()
        && value.compareTo("240000") < 0
        && value.charAt(2) < '6'
        && value.charAt(4) < '6';
  }
}
