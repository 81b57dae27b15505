package io.github.kiwoomjava.mock.trading;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an operation is answered: what its rows are, and options that say more.
 *
 * @param rows such as {@code days} or {@code stocks}
 */
record Recipe(String operation, String rows, Map<String, String> options) {
  Recipe {
    options = Map.copyOf(options);
  }

  /** From a row of the table, its options written {@code name=value}. */
  static Recipe of(String operation, String text) {
    String[] words = text.split(" ", -1);
    Map<String, String> options = new HashMap<>();
    for (int i = 1; i < words.length; i++) {
      String[] option = words[i].split("=", 2);
      if (option.length == 2) {
        options.put(option[0], option[1]);
      }
    }
    return new Recipe(operation, words[0], options);
  }

  @Nullable String option(String name) {
    return options.get(name);
  }

  String option(String name, String usual) {
    return options.getOrDefault(name, usual);
  }
}
