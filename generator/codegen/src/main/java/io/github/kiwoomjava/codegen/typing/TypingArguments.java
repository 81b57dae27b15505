package io.github.kiwoomjava.codegen.typing;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a kind and its {@code key=value} arguments. */
final class TypingArguments {
  private static final Map<Kind, Set<String>> PERMITTED =
      Map.of(
          Kind.CODE, Set.of("type", "unit"),
          Kind.DECIMAL, Set.of("scale", "unit", "suffix", "grouping"),
          Kind.PRICE, Set.of("scale", "unit", "grouping"),
          Kind.INTEGER, Set.of("unit", "suffix", "grouping"),
          Kind.FLAG, Set.of("true", "false"));
  private static final Set<String> TEMPORAL = Set.of("pattern", "unit", "tail");
  private static final Set<String> OTHERS = Set.of("unit");

  private TypingArguments() {}

  /**
   * The typing that a table line means.
   *
   * @throws IllegalArgumentException if the kind or an argument is unknown; says which
   */
  static FieldTyping parse(String kindName, String argument) {
    Kind kind =
        Kind.of(kindName)
            .orElseThrow(() -> new IllegalArgumentException("there is no kind '" + kindName + "'"));
    Map<String, String> arguments = arguments(kind, argument);
    if (kind == Kind.CODE && !arguments.containsKey("type")) {
      throw new IllegalArgumentException("the kind code needs type=...");
    }
    if (kind == Kind.FLAG && !arguments.containsKey("true")) {
      throw new IllegalArgumentException("the kind flag needs true=...");
    }
    String pattern = arguments.get("pattern");
    if (pattern != null && !isPattern(pattern)) {
      throw new IllegalArgumentException("'" + pattern + "' is no date or time pattern");
    }
    String trueValue = arguments.get("true");
    return new FieldTyping(
        kind,
        arguments.get("type"),
        List.of(),
        scale(arguments.getOrDefault("scale", "0")),
        pattern,
        arguments.get("unit"),
        trueValue,
        trueValue == null ? null : arguments.getOrDefault("false", opposite(trueValue)),
        new Decoration(
            arguments.get("suffix"), arguments.get("grouping"), arguments.containsKey("tail")));
  }

  private static Map<String, String> arguments(Kind kind, String argument) {
    Map<String, String> arguments = new HashMap<>();
    if (argument.isBlank()) {
      return arguments;
    }
    for (String part : argument.strip().split(" +", -1)) {
      int equals = part.indexOf('=');
      String key = equals < 0 ? part : part.substring(0, equals);
      if (equals < 0 || !permitted(kind).contains(key)) {
        throw new IllegalArgumentException(
            "the kind " + kind.tableName() + " takes no argument '" + part + "'");
      }
      arguments.put(key, part.substring(equals + 1));
    }
    return arguments;
  }

  private static Set<String> permitted(Kind kind) {
    return switch (kind) {
      case DATE, TIME, DATE_TIME, MONTH, YEAR -> TEMPORAL;
      default -> PERMITTED.getOrDefault(kind, OTHERS);
    };
  }

  private static boolean isPattern(String pattern) {
    try {
      return !DateTimeFormatter.ofPattern(pattern, Locale.ROOT).toString().isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static int scale(String text) {
    if (!text.matches("[0-9]{1,2}")) {
      throw new IllegalArgumentException("scale must be a number, but is '" + text + "'");
    }
    return Integer.parseInt(text);
  }

  private static String opposite(String trueValue) {
    return switch (trueValue) {
      case "Y" -> "N";
      case "y" -> "n";
      case "1" -> "0";
      case "0" -> "1";
      case "true" -> "false";
      default ->
          throw new IllegalArgumentException(
              "the kind flag needs false=..., since nothing is the known opposite of '"
                  + trueValue
                  + "'");
    };
  }
}
