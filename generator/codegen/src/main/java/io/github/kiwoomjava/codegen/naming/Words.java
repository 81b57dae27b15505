package io.github.kiwoomjava.codegen.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Joins words to names and splits names into words. */
public final class Words {
  private static final Pattern BOUNDARY =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Za-z])(?=[0-9])|(?<=[A-Z])(?=[A-Z][a-z])");
  private static final Set<String> ACRONYMS = WordList.read("acronyms.txt");

  private Words() {}

  /** {@code net buy} to {@code netBuy}. */
  public static String camelCase(List<String> words) {
    StringBuilder name = new StringBuilder();
    for (String word : words) {
      name.append(name.length() == 0 ? word : upperFirst(word));
    }
    return name.toString();
  }

  /** {@code netBuy} to {@code NetBuy}. */
  public static String upperFirst(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** {@code NetBuy} to {@code netBuy}. */
  public static String lowerFirst(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** {@code DailyCandle} to {@code DAILY_CANDLE}. */
  public static String upperSnake(String name) {
    return String.join("_", BOUNDARY.split(name, -1)).toUpperCase(Locale.ROOT);
  }

  /** {@code etfNetBuy5Days} to {@code ETF net buy 5 days}, for sentences. */
  public static String phrase(String name) {
    List<String> words = new ArrayList<>();
    for (String word : BOUNDARY.split(name, -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      words.add(ACRONYMS.contains(lower) ? lower.toUpperCase(Locale.ROOT) : lower);
    }
    return String.join(" ", words);
  }
}
