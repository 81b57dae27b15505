package io.github.kiwoomjava.codegen.typing;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The units that fields are in. */
public final class Units {
  private static final Map<String, String> KOREAN =
      Map.ofEntries(
          Map.entry("원", "KRW"),
          Map.entry("1원", "KRW"),
          Map.entry("천원", "KRW_THOUSAND"),
          Map.entry("백만원", "KRW_MILLION"),
          Map.entry("억원", "KRW_100_MILLION"),
          Map.entry("억", "KRW_100_MILLION"),
          Map.entry("USD", "USD"),
          Map.entry("달러", "USD"),
          Map.entry("천USD", "USD_THOUSAND"),
          Map.entry("주", "SHARES"),
          Map.entry("1주", "SHARES"),
          Map.entry("천주", "SHARES_THOUSAND"),
          Map.entry("1000주", "SHARES_THOUSAND"),
          Map.entry("%", "PERCENT"),
          Map.entry("지수", "INDEX_POINTS"),
          Map.entry("건", "COUNT"),
          Map.entry("배", "MULTIPLE"),
          Map.entry("일", "DAYS"),
          Map.entry("년", "YEARS"),
          Map.entry("초", "SECONDS"),
          Map.entry("g", "GRAM"));
  private static final Map<String, String> PHRASES =
      Map.of(
          "KRW_THOUSAND", "thousand KRW",
          "KRW_MILLION", "million KRW",
          "KRW_100_MILLION", "100 million KRW",
          "USD_THOUSAND", "thousand USD",
          "SHARES_THOUSAND", "thousand shares",
          "GRAM", "grams");

  private Units() {}

  /** The unit for a sheet's word, null if it is not known. */
  static @Nullable String ofKorean(String word) {
    return KOREAN.get(word.replace(" ", ""));
  }

  /** The unit as a sentence has it: {@code in million KRW}; empty for plain counts. */
  public static String phrase(String unit) {
    return switch (unit) {
      case "COUNT" -> "";
      case "MULTIPLE" -> "as a multiple";
      default -> "in " + words(unit);
    };
  }

  private static String words(String unit) {
    String phrase = PHRASES.get(unit);
    if (phrase != null) {
      return phrase;
    }
    return unit.startsWith("KRW") || unit.startsWith("USD")
        ? unit.replace('_', ' ')
        : unit.replace('_', ' ').toLowerCase(Locale.ROOT);
  }
}
