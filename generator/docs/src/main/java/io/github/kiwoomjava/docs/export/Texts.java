package io.github.kiwoomjava.docs.export;

import io.github.kiwoomjava.codegen.naming.Words;
import io.github.kiwoomjava.codegen.plan.FieldLine;
import io.github.kiwoomjava.spec.model.CodeValue;
import io.github.kiwoomjava.spec.model.Field;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said of fields, in plain text. */
final class Texts {
  private Texts() {}

  /** The Java member as words: {@code closePrice} is "Close price". */
  static String title(@Nullable FieldLine line, Field field) {
    if (line == null) {
      return field.label().isBlank() ? field.element() : field.label();
    }
    String name = line.name().substring(line.name().lastIndexOf('.') + 1).replaceAll("\\[.*", "");
    return Words.upperFirst(Words.phrase(name));
  }

  static String description(@Nullable FieldLine line, Field field) {
    StringBuilder text = new StringBuilder(title(line, field));
    if (!field.label().isBlank()) {
      text.append(" (").append(field.label().strip()).append(')');
    }
    text.append('.');
    if (line != null && !line.unit().isEmpty()) {
      text.append(" Unit: ").append(line.unit().toLowerCase(Locale.ROOT).replace('_', ' '));
      text.append('.');
    }
    if (line != null && line.kind().equals("price")) {
      text.append(" A sign is the direction of the move, not part of the amount.");
    }
    if (field.facts().scale() != null) {
      text.append(" The last ").append(field.facts().scale()).append(" digits are decimals.");
    }
    if (field.facts().pattern() != null) {
      text.append(" Written as ").append(field.facts().pattern()).append('.');
    }
    if (!field.facts().codes().isEmpty()) {
      text.append(" Codes: ").append(codes(field)).append('.');
    }
    return text.toString();
  }

  private static String codes(Field field) {
    return field.facts().codes().stream()
        .map(code -> code.value() + label(code))
        .collect(Collectors.joining(", "));
  }

  private static String label(CodeValue code) {
    return code.label() == null || code.label().isBlank() ? "" : " = " + code.label();
  }
}
