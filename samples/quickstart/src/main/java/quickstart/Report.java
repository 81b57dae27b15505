package quickstart;

import io.github.kiwoomjava.runtime.api.FieldInfo;
import io.github.kiwoomjava.runtime.api.OperationInfo;
import io.github.kiwoomjava.runtime.api.Section;
import java.io.PrintStream;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints typed answers with what the catalogue knows of their fields. */
final class Report {
  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  /** One line a field: name, value, unit, Korean label. */
  void fields(OperationInfo operation, Record response) {
    title(operation);
    Map<String, FieldInfo> known = fieldsByName(operation);
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("field", "value", "unit", "한글명"));
    for (RecordComponent component : response.getClass().getRecordComponents()) {
      FieldInfo field = known.get(component.getName());
      lines.add(
          List.of(
              component.getName(),
              text(value(component, response)),
              field == null ? "" : unit(field),
              field == null ? "" : field.label()));
    }
    table(lines);
  }

  /** One line a row, a column a field. */
  void rows(OperationInfo operation, List<? extends Record> rows) {
    title(operation);
    if (rows.isEmpty()) {
      out.println("  no rows");
      return;
    }
    Map<String, FieldInfo> known = fieldsByName(operation);
    RecordComponent[] components = rows.get(0).getClass().getRecordComponents();
    List<List<String>> lines = new ArrayList<>();
    lines.add(each(components, RecordComponent::getName));
    lines.add(each(components, component -> known.get(component.getName()).label()));
    lines.add(each(components, component -> unit(known.get(component.getName()))));
    for (Record row : rows) {
      lines.add(each(components, component -> text(value(component, row))));
    }
    table(lines);
  }

  private void title(OperationInfo operation) {
    out.printf("%s  %s%n", operation.id(), operation.koreanName());
    out.printf("%s%n%n", operation.englishSummary());
  }

  private void table(List<List<String>> lines) {
    int[] widths = new int[lines.get(0).size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(line.get(i)));
      }
    }
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder(" ");
      for (int i = 0; i < widths.length; i++) {
        text.append(' ').append(line.get(i)).append(" ".repeat(widths[i] - width(line.get(i))));
        text.append(' ');
      }
      out.println(text.toString().stripTrailing());
    }
    out.println();
  }

  /** Hangul fills two columns of a terminal. */
  private static int width(String text) {
    return text.codePoints().map(c -> c >= 0x1100 && c < 0xFFE0 ? 2 : 1).sum();
  }

  private static Map<String, FieldInfo> fieldsByName(OperationInfo operation) {
    return operation.fieldInfos().stream()
        .filter(field -> field.section() == Section.RESPONSE)
        .collect(
            Collectors.toMap(
                field -> field.name().replaceFirst("^.*[.]", ""),
                Function.identity(),
                (first, second) -> second));
  }

  private static List<String> each(
      RecordComponent[] components, Function<RecordComponent, String> text) {
    return List.of(components).stream().map(text).toList();
  }

  private static String unit(FieldInfo field) {
    return field.unit() == null ? "" : field.unit();
  }

  private static String text(Object value) {
    return value == null ? "(absent)" : value.toString();
  }

  private static Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
