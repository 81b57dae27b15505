package io.github.kiwoomjava.cli.show;

import io.github.kiwoomjava.runtime.catalog.FieldInfo;
import io.github.kiwoomjava.runtime.value.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers for people: what stands beside the rows first, then the rows as a table as wide as the
 * terminal. Columns in which nothing is said are left out; what has no room is named below.
 */
final class TableResult implements ResultFormat {
  private static final int GAP = 2;
  private static final int WIDEST = 40;
  private static final String RED = "\u001b[31m";
  private static final String BLUE = "\u001b[34m";
  private static final String END = "\u001b[0m";

  private final Output output;
  private final AnswerView view;
  private final List<String> wanted;

  TableResult(Output output, AnswerView view, List<String> wanted) {
    this.output = output;
    this.view = view;
    this.wanted = wanted;
  }

  @Override
  public void page(Map<String, @Nullable Object> answer) {
    Rows rows = Rows.of(answer);
    if (rows.prefix().isEmpty()) {
      pairs(rows.rows().get(0), wanted);
    } else {
      pairs(rows.rest(), List.of());
      table(rows);
    }
    output.out().flush();
  }

  private void pairs(Map<String, @Nullable Object> members, List<String> only) {
    List<String> names =
        members.keySet().stream()
            .filter(name -> only.isEmpty() ? said(members.get(name)) : only.contains(name))
            .toList();
    int widest =
        names.stream().mapToInt(name -> DisplayWidth.of(heading(name, name))).max().orElse(0);
    for (String name : names) {
      Object value = members.get(name);
      String unit = unit(name);
      output
          .out()
          .print(
              padded(heading(name, name), widest, false)
                  + "  "
                  + coloured(ValueFormat.readable(value), value, name)
                  + (unit.isEmpty() || !said(value) ? "" : " " + unit)
                  + "\n");
    }
    if (!names.isEmpty()) {
      output.out().print("\n");
    }
  }

  private void table(Rows rows) {
    List<Map<String, @Nullable Object>> lines = rows.rows();
    if (lines.isEmpty()) {
      output.out().print(output.korean() ? "(없음)\n" : "(no rows)\n");
      return;
    }
    List<String> names = wanted.isEmpty() ? Rows.columns(lines, TableResult::said) : wanted;
    List<Column> columns = new ArrayList<>();
    List<String> left = new ArrayList<>();
    int used = 0;
    for (String name : names) {
      Column column = column(rows.prefix(), name, lines);
      boolean fits = used + column.width <= output.width() || columns.isEmpty();
      if (fits && left.isEmpty()) {
        columns.add(column);
        used += column.width + GAP;
      } else {
        left.add(name);
      }
    }
    print(columns.stream().map(column -> padded(column.heading, column.width, column.right)));
    for (Map<String, @Nullable Object> line : lines) {
      print(
          columns.stream()
              .map(
                  column -> {
                    Object value = line.get(column.name);
                    String text = DisplayWidth.cut(ValueFormat.readable(value), column.width);
                    return coloured(
                        padded(text, column.width, column.right),
                        value,
                        rows.prefix() + column.name);
                  }));
    }
    if (!left.isEmpty()) {
      output
          .out()
          .print(
              (output.korean() ? "생략된 열: " : "Not shown: ")
                  + String.join(", ", left)
                  + (output.korean() ? " (--columns로 선택)\n" : " (choose with --columns)\n"));
    }
  }

  private void print(Stream<String> cells) {
    output.out().print(String.join(" ".repeat(GAP), cells.toList()).stripTrailing() + "\n");
  }

  private record Column(String name, String heading, int width, boolean right) {}

  private Column column(String prefix, String name, List<Map<String, @Nullable Object>> lines) {
    String heading = heading(prefix + name, name);
    int width = DisplayWidth.of(heading);
    boolean right = false;
    for (Map<String, @Nullable Object> line : lines) {
      Object value = line.get(name);
      width = Math.max(width, DisplayWidth.of(ValueFormat.readable(value)));
      right |= ValueFormat.isNumber(value);
    }
    return new Column(name, heading, Math.min(width, WIDEST), right);
  }

  private String heading(String path, String name) {
    FieldInfo field = view.field(path.replaceAll("\\[\\d*]", ""));
    return output.korean() && field != null && name.indexOf('[') < 0 ? field.label() : name;
  }

  private String unit(String path) {
    FieldInfo field = view.field(path.replaceAll("\\[\\d*]", ""));
    String unit = field == null ? null : field.unit();
    return unit == null ? "" : unit.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Koreans expect rises in red and falls in blue. */
  private String coloured(String text, @Nullable Object value, String path) {
    if (!output.colours()) {
      return text;
    }
    String name = path.toLowerCase(Locale.ROOT);
    Direction direction =
        ValueFormat.direction(value, name.contains("change") || name.contains("profit"));
    return direction == Direction.NONE
        ? text
        : (direction == Direction.UP ? RED : BLUE) + text + END;
  }

  private static boolean said(@Nullable Object value) {
    return value != null && !ValueFormat.plain(value).isEmpty();
  }

  private static String padded(String text, int width, boolean right) {
    String space = " ".repeat(Math.max(0, width - DisplayWidth.of(Objects.requireNonNull(text))));
    return right ? space + text : text + space;
  }
}
