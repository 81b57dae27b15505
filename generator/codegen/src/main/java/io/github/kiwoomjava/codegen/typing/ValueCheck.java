package io.github.kiwoomjava.codegen.typing;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a text from an example is a value of a kind. Blank is absent and fits every kind. */
public final class ValueCheck {
  private static final Pattern INTEGER = Pattern.compile("[+-]*\\s*[0-9]+");
  private static final Pattern DECIMAL = Pattern.compile("[+-]*\\s*([0-9]+\\.?[0-9]*|\\.[0-9]+)");
  private static final Pattern ZEROS_OR_NINES = Pattern.compile("0+|9{8}");
  private static final Pattern STOCK_CODE = Pattern.compile("[A-Z0-9.]{1,14}(_NX|_AL)?");

  private ValueCheck() {}

  /** Whether the runtime would read the text as the kind. */
  public static boolean fits(FieldTyping typing, String raw) {
    String text = typing.decoration().strip(raw.strip(), typing.pattern());
    if (text.isEmpty()) {
      return true;
    }
    return switch (typing.kind()) {
      case TEXT, CODE -> true;
      case STOCK_CODE -> STOCK_CODE.matcher(text).matches();
      case INTEGER -> INTEGER.matcher(text).matches();
      case DECIMAL, PRICE -> DECIMAL.matcher(text).matches();
      case DATE, TIME, DATE_TIME, MONTH, YEAR -> isTemporal(typing, text);
      case FLAG -> text.equals(typing.trueValue()) || text.equals(typing.falseValue());
      case LIST, OBJECT -> false;
    };
  }

  private static boolean isTemporal(FieldTyping typing, String text) {
    if (ZEROS_OR_NINES.matcher(text).matches()) {
      return true;
    }
    String pattern = typing.pattern() == null ? usualPattern(typing.kind()) : typing.pattern();
    try {
      DateTimeFormatter.ofPattern(pattern, Locale.ROOT).parse(text);
      return true;
    } catch (DateTimeException e) {
      return isLateHour(pattern, text);
    }
  }

  /** Sessions beyond midnight: the runtime accepts hours from 24 on. */
  private static boolean isLateHour(String pattern, String text) {
    return pattern.startsWith("HH")
        && text.matches("2[4-9].*|3[0-9].*")
        && pattern.length() == text.length();
  }

  private static String usualPattern(Kind kind) {
    return switch (kind) {
      case DATE -> "yyyyMMdd";
      case TIME -> "HHmmss";
      case DATE_TIME -> "yyyyMMddHHmmss";
      case MONTH -> "yyyyMM";
      case YEAR -> "yyyy";
      default -> throw new IllegalArgumentException(kind + " has no pattern");
    };
  }
}
