package io.github.kiwoomjava.docs.site;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import io.github.kiwoomjava.codegen.plan.FieldLine;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.docs.ReferenceOperation;
import io.github.kiwoomjava.spec.model.CodeValue;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Requirement;
import io.github.kiwoomjava.spec.model.SignMeaning;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields of a message as a table; what lies in lists and objects is indented. */
final class FieldTable {
  private final Texts texts;
  private final ReferenceOperation operation;
  private final Section section;

  FieldTable(Texts texts, ReferenceOperation operation, Section section) {
    this.texts = texts;
    this.operation = operation;
    this.section = section;
  }

  DomContent of(List<Field> fields) {
    if (fields.isEmpty()) {
      return p(texts.text("fields.none")).withClass("none");
    }
    List<DomContent> rows = new ArrayList<>();
    add(rows, fields, "", 0);
    return div(table(
            thead(
                tr(
                    th(texts.text("fields.name")).attr("scope", "col"),
                    th(texts.text("fields.type")).attr("scope", "col"),
                    th(texts.text("fields.meaning")).attr("scope", "col"))),
            tbody(each(rows, row -> row))))
        .withClass("wide")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", section.name().toLowerCase(Locale.ROOT));
  }

  private void add(List<DomContent> rows, List<Field> fields, String prefix, int depth) {
    for (Field field : fields) {
      String path = prefix + field.element();
      FieldLine line = operation.line(section, path);
      rows.add(
          tr(td(name(field, line)), td(type(field, line)), td(meaning(field, line)))
              .withId(section.name().toLowerCase(Locale.ROOT) + "-" + path.replace('/', '-'))
              .withClass("depth" + Math.min(depth, 4)));
      add(rows, field.children(), path + "/", depth + 1);
    }
  }

  private DomContent name(Field field, @Nullable FieldLine line) {
    List<DomContent> parts = new ArrayList<>();
    if (line != null) {
      parts.add(code(line.name().substring(line.name().lastIndexOf('.') + 1)).withClass("java"));
    }
    parts.add(code(field.element()).withClass("wire"));
    if (section == Section.REQUEST && field.requirement() == Requirement.REQUIRED) {
      parts.add(span(texts.text("fields.required")).withClass("required"));
    }
    return each(parts, part -> part);
  }

  private DomContent type(Field field, @Nullable FieldLine line) {
    List<DomContent> parts = new ArrayList<>();
    String type =
        line == null
            ? "text"
            : !line.codeType().isEmpty()
                ? line.codeType()
                : line.recordType().isEmpty() ? line.kind() : line.recordType();
    parts.add(
        line != null && !line.codeType().isEmpty()
            ? a(type).withHref("codes.html#" + type)
            : span(type));
    if (line != null && !line.unit().isEmpty()) {
      parts.add(span(line.unit().toLowerCase(Locale.ROOT).replace('_', ' ')).withClass("unit"));
    }
    if (field.length() != null && field.length() > 0) {
      parts.add(span(texts.text("fields.length", field.length())).withClass("length"));
    }
    return each(parts, part -> part);
  }

  private DomContent meaning(Field field, @Nullable FieldLine line) {
    List<DomContent> parts = new ArrayList<>();
    parts.add(span(field.label()).attr("lang", "ko").withClass("label"));
    boolean price = line != null && line.kind().equals("price");
    if (price || field.facts().sign() == SignMeaning.DIRECTION) {
      parts.add(span(texts.text("fields.sign")).withClass("note"));
    } else if (field.facts().sign() == SignMeaning.NEGATIVE) {
      parts.add(span(texts.text("fields.negative")).withClass("note"));
    }
    if (field.facts().pattern() != null) {
      parts.add(span(texts.text("fields.pattern", field.facts().pattern())).withClass("note"));
    }
    if (field.facts().scale() != null) {
      parts.add(span(texts.text("fields.scale", field.facts().scale())).withClass("note"));
    }
    if (field.facts().fixed() != null) {
      parts.add(span(texts.text("fields.fixed", field.facts().fixed())).withClass("note"));
    }
    if (field.facts().defaultValue() != null) {
      parts.add(span(texts.text("fields.default", field.facts().defaultValue())).withClass("note"));
    }
    if (field.isRetired()) {
      parts.add(span(texts.text("retired")).withClass("retired"));
    }
    List<CodeValue> codes = field.facts().codes();
    if (!codes.isEmpty()) {
      parts.add(
          details(
              summary(texts.text("fields.codes", codes.size())),
              ul(each(codes, value -> li(code(value.value()), span(" " + value.label()))))));
    }
    return each(parts, part -> part);
  }
}
