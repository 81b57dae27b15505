package quickstart;

import io.github.kiwoomjava.runtime.catalog.FieldInfo;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.catalog.Section;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Prints typed answers with what the catalogue knows of their fields. */
final class Report {
  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  /** One line a field: name, value, unit, Korean label. */
  void fields(OperationInfo operation, Object response) {
    title(operation);
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("field", "value", "unit", "한글명"));
    for (FieldInfo field : fieldsOf(operation, false)) {
      lines.add(List.of(field.name(), text(value(field, response)), unit(field), field.label()));
    }
    table(lines);
  }

  /** One line a row, a column a field. */
  void rows(OperationInfo operation, List<?> rows) {
    title(operation);
    if (rows.isEmpty()) {
      out.println("  no rows");
      return;
    }
    List<FieldInfo> fields = fieldsOf(operation, true);
    List<List<String>> lines = new ArrayList<>();
    lines.add(fields.stream().map(Report::member).toList());
    lines.add(fields.stream().map(FieldInfo::label).toList());
    lines.add(fields.stream().map(Report::unit).toList());
    for (Object row : rows) {
      lines.add(fields.stream().map(field -> text(value(field, row))).toList());
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

  /** What the catalogue knows of the fields of an answer, or of its rows. */
  private static List<FieldInfo> fieldsOf(OperationInfo operation, boolean rows) {
    return operation.fieldInfos().stream()
        .filter(field -> field.section() == Section.RESPONSE)
        .filter(field -> rows == field.name().contains("[]."))
        .filter(field -> !field.kind().equals("list"))
        .toList();
  }

  /** The accessor's name, without the list that the row is in. */
  private static String member(FieldInfo field) {
    return field.name().substring(field.name().lastIndexOf('.') + 1);
  }

  private static String unit(FieldInfo field) {
    return field.unit() == null ? "" : field.unit();
  }

  private static String text(Object value) {
    return value == null ? "(absent)" : value.toString();
  }

  private static Object value(FieldInfo field, Object holder) {
    try {
      return holder.getClass().getMethod(member(field)).invoke(holder);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
