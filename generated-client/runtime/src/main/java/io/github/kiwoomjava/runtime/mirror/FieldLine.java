package io.github.kiwoomjava.runtime.mirror;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a line says of a field that matters on the wire.
 *
 * @param element its name in its object
 * @param owner how its object is reached from the message: empty, or with a dot at its end
 * @param member its Java member; the list, if it is one of a numbered family
 * @param entry its place in the list, or null if it is no family's
 * @param column its member in the list's entry, or null if it is no family's
 * @param details what its kind alone does not tell, such as {@code scale}, by name
 */
record FieldLine(
    String element,
    String owner,
    String member,
    @Nullable Integer entry,
    @Nullable String column,
    String kind,
    Map<String, String> details) {
  private static final int PATH = 1;
  private static final int NAME = 2;
  private static final int KIND = 3;
  private static final int DETAILS = 7;

  FieldLine {
    details = Map.copyOf(details);
  }

  static FieldLine parse(String operation, String line) {
    String[] parts = line.split("\t", -1);
    if (parts.length < DETAILS) {
      throw new IllegalStateException(
          "Operation %s: a field line has %d parts, not %d: %s"
              .formatted(operation, parts.length, DETAILS, line));
    }
    Map<String, String> details = details(parts);
    String path = parts[PATH];
    String element = details.getOrDefault("element", path.substring(path.lastIndexOf('/') + 1));
    String name = parts[NAME];
    int dot = name.lastIndexOf('.') + 1;
    if (name.startsWith("].", dot - 2) && name.charAt(dot - 3) != '[') {
      int bracket = name.lastIndexOf('[');
      int list = name.lastIndexOf('.', bracket) + 1;
      return new FieldLine(
          element,
          name.substring(0, list),
          name.substring(list, bracket),
          Integer.valueOf(name.substring(bracket + 1, dot - 2)),
          name.substring(dot),
          parts[KIND],
          details);
    }
    return new FieldLine(
        element, name.substring(0, dot), name.substring(dot), null, null, parts[KIND], details);
  }

  private static Map<String, String> details(String[] parts) {
    Map<String, String> details = new HashMap<>();
    for (String part : Arrays.asList(parts).subList(DETAILS, parts.length)) {
      int sign = part.indexOf('=');
      details.put(
          sign < 0 ? part : part.substring(0, sign), sign < 0 ? "" : part.substring(sign + 1));
    }
    details.replaceAll((name, text) -> URLDecoder.decode(text, StandardCharsets.UTF_8));
    return details;
  }

  /** How the members of the object or rows that the field holds are reached from the message. */
  String inside() {
    return owner + member + (kind.equals("list") ? "[]." : ".");
  }

  /** The element and its other spellings, as tables of fields have them. */
  String spellings() {
    String others = details.get("also");
    return others == null ? element : element + "|" + others;
  }

  boolean has(String detail) {
    return details.containsKey(detail);
  }

  @Nullable String detail(String name) {
    return details.get(name);
  }

  /** The digits behind a decimal point that the wire leaves out. */
  int scale() {
    return Integer.parseInt(details.getOrDefault("scale", "0"));
  }

  /** A detail that the kind cannot do without. */
  String required(String name) {
    String text = details.get(name);
    if (text == null) {
      throw new IllegalStateException(
          "The field line of " + element + " says " + kind + ", but not " + name);
    }
    return text;
  }
}
