package io.github.kiwoomjava.spec.reader;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.spec.model.Body;
import io.github.kiwoomjava.spec.model.ErrorCode;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Origin;
import io.github.kiwoomjava.spec.model.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a sheet in our own form: GitHub tables and fenced JSON, made to be reviewed and diffed.
 *
 * <p>Reading it again gives an equal operation. Elements that only an example shows are not
 * written, since reading finds them in the example again.
 */
public final class CanonicalSheetWriter {
  private static final String TABLE_HEAD =
      """
      | 구분 | Element | 한글명 | Type | Required | Length | Facts | Remark |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      """;

  private final boolean keepProse;

  /**
   * @param keepProse whether remarks, which are Kiwoom's sentences, are written
   */
  public CanonicalSheetWriter(boolean keepProse) {
    this.keepProse = keepProse;
  }

  /** The sheet of one operation; lines end with {@code \n}. */
  public String write(Operation operation) {
    StringBuilder out = new StringBuilder(4096);
    String title = operation.name() + "(" + operation.id() + ")";
    out.append("# ").append(Markdown.cell(title)).append("\n\n| 항목 | 값 |\n| --- | --- |\n");
    property(out, Property.ID, operation.id());
    property(out, Property.NAME, operation.name());
    List<String> menu = new ArrayList<>(operation.menu());
    menu.add(title);
    property(out, Property.MENU, MenuText.join(menu));
    property(out, Property.EFFECT, operation.effect().name());
    LocalDate retired = operation.retired();
    property(out, Property.RETIRED, retired == null ? null : retired.toString());
    property(out, Property.TRANSPORT, operation.transport().name());
    property(out, Property.METHOD, operation.method());
    property(out, Property.REAL_HOST, operation.hosts().real());
    property(out, Property.MOCK_HOST, operation.hosts().mock());
    property(out, Property.PATH, operation.path());
    message(out, Section.REQUEST, operation.request());
    message(out, Section.RESPONSE, operation.response());
    examples(out, Section.REQUEST_EXAMPLE, operation.examples().request());
    examples(out, Section.RESPONSE_EXAMPLE, operation.examples().response());
    return out.toString();
  }

  /** The error sheet. */
  public String write(List<ErrorCode> errorCodes) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(ErrorSheet.CODE).append("\n\n");
    out.append("| ").append(ErrorSheet.CODE).append(" | ").append(ErrorSheet.MESSAGE);
    out.append(" |\n| --- | --- |\n");
    for (ErrorCode error : errorCodes) {
      row(out, error.code(), error.message());
    }
    return out.toString();
  }

  private static void property(StringBuilder out, Property property, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      row(out, property.title(), value);
    }
  }

  private void message(StringBuilder out, Section section, Message message) {
    out.append("\n## ").append(section.title()).append('\n');
    List<Body> bodies = message.bodies();
    boolean headed = bodies.size() > 1 || bodies.get(0).title() != null;
    if (headed || !message.headers().isEmpty() || !bodies.get(0).fields().isEmpty()) {
      out.append('\n').append(TABLE_HEAD);
    }
    message.headers().forEach(field -> field(out, "Header", 0, field));
    for (Body body : bodies) {
      if (headed) {
        out.append("\n### Body");
        if (body.title() != null) {
          out.append(": ").append(Markdown.cell(FactSyntax.quote(body.title())));
        }
        out.append("\n\n").append(TABLE_HEAD);
      }
      body.fields().forEach(field -> field(out, "Body", 0, field));
    }
  }

  private void field(StringBuilder out, String part, int depth, Field field) {
    if (field.origin() == Origin.EXAMPLE) {
      return;
    }
    String remark = keepProse && field.remark() != null ? field.remark() : "";
    row(
        out,
        part,
        "- ".repeat(depth) + field.element(),
        field.label(),
        type(field.type()),
        requirement(field.requirement()),
        field.length() == null ? "" : field.length().toString(),
        FactSyntax.write(field.facts()),
        remark);
    field.children().forEach(child -> field(out, part, depth + 1, child));
  }

  private static void row(StringBuilder out, String... cells) {
    out.append('|');
    for (String cell : cells) {
      out.append(cell.isEmpty() ? " " : " " + Markdown.cell(cell) + " ").append('|');
    }
    out.append('\n');
  }

  private static String type(FieldType type) {
    return switch (type) {
      case STRING -> "String";
      case LIST -> "LIST";
      case OBJECT -> "Object";
      case MAP -> "Map";
      case UNSPECIFIED -> "";
    };
  }

  private static String requirement(Requirement requirement) {
    return switch (requirement) {
      case REQUIRED -> "Y";
      case OPTIONAL -> "N";
      case UNSPECIFIED -> "";
    };
  }

  private static void examples(StringBuilder out, Section section, List<JsonNode> examples) {
    if (examples.isEmpty()) {
      return;
    }
    out.append("\n## ").append(section.title()).append('\n');
    for (JsonNode example : examples) {
      out.append("\n```json\n").append(ExampleText.of(example)).append("\n```\n");
    }
  }
}
