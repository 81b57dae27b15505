package io.github.kiwoomjava.docs;

import io.github.kiwoomjava.codegen.plan.FieldLine;
import io.github.kiwoomjava.codegen.plan.OperationPlan;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.spec.model.Body;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the sheets with its Java names.
 *
 * @param sheet what the sheet says, its known faults set right
 * @param plan what is generated for it
 * @param lines what the catalogue says of the fields, by section and path on the wire
 */
public record ReferenceOperation(
    Operation sheet, OperationPlan plan, Map<String, FieldLine> lines) {
  public ReferenceOperation {
    lines = Map.copyOf(lines);
  }

  static ReferenceOperation of(Operation sheet, @Nullable OperationPlan plan) {
    Map<String, FieldLine> lines = new HashMap<>();
    Objects.requireNonNull(plan)
        .fields()
        .forEach(line -> lines.putIfAbsent(key(line.section().name(), line.path()), line));
    return new ReferenceOperation(sheet, plan, lines);
  }

  /** The API id. */
  public String id() {
    return sheet.id();
  }

  /** The way to its method on the client, such as {@code domestic.chart.daily}. */
  public String javaName() {
    return Stream.of(plan.names().market(), plan.names().group(), plan.names().method())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("."));
  }

  /** An English sentence; the Korean name where nobody wrote one. */
  public String summary() {
    return plan.names().summary().isEmpty() ? sheet.name() : plan.names().summary();
  }

  /** What the catalogue says of a field, or null if it does not have it. */
  public @Nullable FieldLine line(Section section, String path) {
    return lines.get(key(section.name(), path));
  }

  /** The body fields of a message; those of alternatives one after the other, each once. */
  public static List<Field> bodyFields(Message message) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Body body : message.bodies()) {
      body.fields()
          .forEach(field -> fields.merge(field.element(), field, ReferenceOperation::merge));
    }
    return List.copyOf(fields.values());
  }

  private static Field merge(Field one, Field other) {
    Map<String, Field> children = new LinkedHashMap<>();
    List<Field> all = new ArrayList<>(one.children());
    all.addAll(other.children());
    all.forEach(field -> children.merge(field.element(), field, ReferenceOperation::merge));
    return one.withChildren(List.copyOf(children.values()));
  }

  private static String key(String section, String path) {
    return section.toLowerCase(Locale.ROOT) + " " + path;
  }
}
