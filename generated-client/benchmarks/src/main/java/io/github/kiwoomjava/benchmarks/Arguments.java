package io.github.kiwoomjava.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The command line: {@code --mode=quick|full}, {@code --only=part,part} (empty for all), and the
 * places of what is run and written.
 */
final class Arguments {
  private final Map<String, String> values;

  private Arguments(Map<String, String> values) {
    this.values = values;
  }

  static Arguments of(String[] args) {
    Map<String, String> values = new HashMap<>();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      if (!arg.startsWith("--") || equals < 0) {
        throw new IllegalArgumentException("Not --name=value: " + arg);
      }
      values.put(arg.substring(2, equals), arg.substring(equals + 1));
    }
    Arguments arguments = new Arguments(values);
    for (String part : arguments.only()) {
      if (!Benchmarks.PARTS.contains(part)) {
        throw new IllegalArgumentException(
            "There is no part '%s' to run; the parts are %s".formatted(part, Benchmarks.PARTS));
      }
    }
    return arguments;
  }

  String text(String name) {
    return values.getOrDefault(name, "");
  }

  Path path(String name) {
    return Path.of(text(name));
  }

  /** Whether a part is to be run. */
  boolean wants(String part) {
    List<String> only = only();
    return only.isEmpty() || only.contains(part);
  }

  private List<String> only() {
    return Arrays.stream(text("only").split(",", -1)).filter(part -> !part.isBlank()).toList();
  }
}
