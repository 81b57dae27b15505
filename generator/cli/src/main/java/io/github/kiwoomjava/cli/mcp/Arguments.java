package io.github.kiwoomjava.cli.mcp;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a tool was called with; never trusted. */
final class Arguments {
  /** Longer than any value that a request takes. */
  private static final int LONGEST = 1_000;

  private final Map<String, Object> values;

  Arguments(@Nullable Map<String, Object> values) {
    this.values = values == null ? Map.of() : values;
  }

  /** A text; null if it was not given, or is blank. */
  @Nullable String text(String name) throws ToolRefusal {
    Object value = values.get(name);
    return value == null ? null : checked(name, value);
  }

  String required(String name) throws ToolRefusal {
    String text = text(name);
    if (text == null) {
      throw new ToolRefusal("The argument '" + name + "' is missing");
    }
    return text;
  }

  /** A whole number within bounds, or what stands for none. */
  int number(String name, int otherwise, int most) throws ToolRefusal {
    Object value = values.get(name);
    if (value == null) {
      return otherwise;
    }
    if (!(value instanceof Number number)
        || number.doubleValue() != number.intValue()
        || number.intValue() < 1) {
      throw new ToolRefusal("'" + name + "' is a whole number from 1 to " + most);
    }
    return Math.min(number.intValue(), most);
  }

  /** The members of an object, each as text; empty if it was not given. */
  Map<String, String> object(String name) throws ToolRefusal {
    Object value = values.getOrDefault(name, Map.of());
    if (!(value instanceof Map<?, ?> map)) {
      throw new ToolRefusal("'" + name + "' is an object of names and values");
    }
    Map<String, String> members = new LinkedHashMap<>();
    for (Map.Entry<?, ?> member : map.entrySet()) {
      String text = member.getValue() == null ? null : checked(name, member.getValue());
      if (text != null) {
        members.put(String.valueOf(member.getKey()), text);
      }
    }
    return members;
  }

  private static @Nullable String checked(String name, Object value) throws ToolRefusal {
    if (value instanceof Map || value instanceof Iterable) {
      throw new ToolRefusal("A value in '" + name + "' is a text or number, not a structure");
    }
    String text = value.toString().strip();
    if (text.length() > LONGEST) {
      throw new ToolRefusal("'" + name + "' is longer than any value can be");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new ToolRefusal("'" + name + "' holds control characters");
    }
    return text.isEmpty() ? null : text;
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
