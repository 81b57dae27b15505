package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.model.CodeValue;
import io.github.kiwoomjava.spec.model.Facts;
import io.github.kiwoomjava.spec.model.SignMeaning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The Facts cell of our sheets: {@code codes 1=합산, 2=개별; unit 원; scale 2; sign direction; pattern
 * yyyyMMdd; fixed Y; default 0; ref ka10099/code; retired 2026-07-04}.
 *
 * <p>Parts are left out where a fact is absent. A text with white space at an edge, with one of
 * {@code , ; = " \}, or without any character stands in quotes, with {@code \n}, {@code \"} and
 * {@code \\} inside.
 */
final class FactSyntax {
  private final String text;
  private int at;

  private FactSyntax(String text) {
    this.text = text;
  }

  static String write(Facts facts) {
    List<String> parts = new ArrayList<>();
    if (!facts.codes().isEmpty()) {
      parts.add(
          "codes "
              + String.join(
                  ", ",
                  facts.codes().stream()
                      .map(code -> quote(code.value()) + "=" + quote(code.label()))
                      .toList()));
    }
    add(parts, "unit", facts.unit());
    if (facts.scale() != null) {
      parts.add("scale " + facts.scale());
    }
    if (facts.sign() != null) {
      parts.add("sign " + facts.sign().name().toLowerCase(Locale.ROOT));
    }
    add(parts, "pattern", facts.pattern());
    add(parts, "fixed", facts.fixed());
    add(parts, "default", facts.defaultValue());
    add(parts, "ref", facts.reference());
    add(parts, "retired", facts.retired() == null ? null : facts.retired().toString());
    return String.join("; ", parts);
  }

  /**
   * @throws IllegalArgumentException if the text is not of this form
   */
  static Facts parse(String cell) {
    return new FactSyntax(cell.strip()).facts();
  }

  static String quote(String value) {
    boolean plain =
        !value.isEmpty()
            && value.equals(value.strip())
            && value.chars().noneMatch(FactSyntax::isSpecial);
    if (plain) {
      return value;
    }
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  /** The text of a lone value, quoted or not. */
  static String unquote(String value) {
    FactSyntax syntax = new FactSyntax(value.strip());
    return value.startsWith("\"") ? syntax.value() : value;
  }

  private static void add(List<String> parts, String name, @Nullable String value) {
    if (value != null) {
      parts.add(name + " " + quote(value));
    }
  }

  private static boolean isSpecial(int c) {
    return c == ',' || c == ';' || c == '=' || c == '"' || c == '\\' || c == '\n';
  }

  private Facts facts() {
    List<CodeValue> codes = List.of();
    String unit = null;
    Integer scale = null;
    SignMeaning sign = null;
    String pattern = null;
    String fixed = null;
    String defaultValue = null;
    String reference = null;
    LocalDate retired = null;
    while (at < text.length()) {
      String name = word();
      switch (name) {
        case "codes" -> codes = codes();
        case "unit" -> unit = value();
        case "scale" -> scale = Integer.valueOf(value());
        case "sign" -> sign = SignMeaning.valueOf(value().toUpperCase(Locale.ROOT));
        case "pattern" -> pattern = value();
        case "fixed" -> fixed = value();
        case "default" -> defaultValue = value();
        case "ref" -> reference = value();
        case "retired" -> retired = day(value());
        default -> throw new IllegalArgumentException("unknown fact \"" + name + "\"");
      }
      space();
      if (at < text.length() && !take(';')) {
        throw new IllegalArgumentException("\";\" expected at character " + (at + 1));
      }
    }
    return new Facts(codes, unit, scale, sign, pattern, fixed, defaultValue, reference, retired);
  }

  private static LocalDate day(String text) {
    return EditionDay.parse(text)
        .orElseThrow(() -> new IllegalArgumentException("no day such as 2026-07-04: " + text));
  }

  private List<CodeValue> codes() {
    List<CodeValue> codes = new ArrayList<>();
    do {
      String value = value();
      if (!take('=')) {
        throw new IllegalArgumentException("\"=\" expected at character " + (at + 1));
      }
      codes.add(new CodeValue(value, value()));
      space();
    } while (take(','));
    return codes;
  }

  private String word() {
    space();
    int from = at;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  private String value() {
    space();
    if (take('"')) {
      return quoted();
    }
    int from = at;
    while (at < text.length() && !isSpecial(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at).strip();
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return value.toString();
      }
      if (c == '\\' && at < text.length()) {
        char escaped = text.charAt(at++);
        c = escaped == 'n' ? '\n' : escaped;
      }
      value.append(c);
    }
    throw new IllegalArgumentException("a quote is not closed");
  }

  private void space() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private boolean take(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    if (there) {
      at++;
    }
    return there;
  }
}
