package io.github.kiwoomjava.docs.site;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import io.github.kiwoomjava.codegen.plan.CodeTypePlan;
import io.github.kiwoomjava.codegen.plan.LivePlan;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.docs.Reference;
import io.github.kiwoomjava.docs.ReferenceOperation;
import io.github.kiwoomjava.spec.model.Field;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Pages that list something of all operations: what there is, codes, live data, errors. */
final class ListPages {
  private final Texts texts;
  private final Reference reference;

  ListPages(Texts texts, Reference reference) {
    this.texts = texts;
    this.reference = reference;
  }

  /** The first page: all operations by group. */
  DomContent index() {
    Map<String, List<ReferenceOperation>> groups = new TreeMap<>();
    for (ReferenceOperation operation : reference.operations()) {
      String name = operation.javaName();
      groups
          .computeIfAbsent(
              name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name,
              group -> new ArrayList<>())
          .add(operation);
    }
    List<DomContent> parts = new ArrayList<>();
    parts.add(h1(texts.text("index.title")));
    parts.add(
        p(
            texts.text(
                "index.about",
                reference.operations().size(),
                reference.edition() == null ? "?" : reference.edition())));
    groups.forEach(
        (group, operations) ->
            parts.add(
                section(
                    h2(code(group)),
                    rows(
                        each(
                            operations,
                            one ->
                                tr(
                                    td(a(one.id()).withHref(Frame.file(one.id()))),
                                    td(texts.both(one.summary(), one.sheet().name())),
                                    td(code(one.plan().names().method()))))))));
    return article(each(parts, part -> part));
  }

  /** All sets of codes. */
  DomContent codes() {
    List<DomContent> parts = new ArrayList<>();
    parts.add(h1(texts.text("nav.codes")));
    parts.add(p(texts.text("codes.about")));
    for (CodeTypePlan type : reference.codeTypes()) {
      parts.add(
          section(
              h2(type.type().simpleName()).withId(type.type().simpleName()),
              rows(
                  each(
                      type.constants(),
                      one ->
                          tr(
                              td(code(one.raw())),
                              td(code(one.name())),
                              td(
                                  texts.both(
                                      one.english().isEmpty() ? one.label() : one.english(),
                                      one.label())))))));
    }
    return article(each(parts, part -> part));
  }

  /** Live data and its numbered fields. */
  DomContent realtime() {
    List<DomContent> parts = new ArrayList<>();
    parts.add(h1(texts.text("nav.realtime")));
    parts.add(p(texts.text("realtime.about")));
    List<ReferenceOperation> live =
        reference.operations().stream()
            .filter(operation -> operation.plan().realtime() instanceof LivePlan)
            .toList();
    parts.add(
        rows(
            each(
                live,
                one ->
                    tr(
                        td(a(one.id()).withHref(Frame.file(one.id()))),
                        td(texts.both(one.summary(), one.sheet().name())),
                        td(code(((LivePlan) live(one)).event().type().simpleName()))))));
    parts.add(h2(texts.text("realtime.fids")).withId("fids"));
    parts.add(
        rows(
            each(
                fids(live).entrySet(),
                fid -> tr(td(code(fid.getKey())), td(span(fid.getValue()).attr("lang", "ko"))))));
    return article(each(parts, part -> part));
  }

  private static Object live(ReferenceOperation operation) {
    return Objects.requireNonNull(operation.plan().realtime());
  }

  private static Map<String, String> fids(List<ReferenceOperation> live) {
    Map<Integer, String> labels = new TreeMap<>();
    live.forEach(
        operation -> collect(ReferenceOperation.bodyFields(operation.sheet().response()), labels));
    Map<String, String> texts = new LinkedHashMap<>();
    labels.forEach((fid, label) -> texts.put(String.valueOf(fid), label));
    return texts;
  }

  private static void collect(List<Field> fields, Map<Integer, String> labels) {
    for (Field field : fields) {
      if (field.element().matches("\\d{1,6}")) {
        labels.putIfAbsent(Integer.valueOf(field.element()), field.label());
      }
      collect(field.children(), labels);
    }
  }

  /** What the server refuses with. */
  DomContent errors() {
    List<DomContent> parts = new ArrayList<>();
    parts.add(h1(texts.text("nav.errors")));
    parts.add(p(texts.text("errors.about")));
    parts.add(
        rows(
            each(
                reference.errorCodes(),
                error ->
                    tr(td(code(error.code())), td(span(error.message()).attr("lang", "ko")))
                        .withId("e" + error.code()))));
    return article(each(parts, part -> part));
  }

  /** Terms of the market that names and labels use. */
  DomContent glossary() {
    List<DomContent> rows = new ArrayList<>();
    for (String term : texts.english("glossary.terms").split(",", -1)) {
      String key = "glossary." + term.strip();
      rows.add(
          tr(td(texts.text(key + ".term")), td(texts.text(key + ".meaning"))).withId(term.strip()));
    }
    return article(h1(texts.text("nav.glossary")), rows(each(rows, row -> row)));
  }

  private DomContent rows(DomContent rows) {
    return div(table(
            thead(tr(th(texts.text("list.code")), th(texts.text("list.meaning"))))
                .withClass("quiet"),
            tbody(rows)))
        .withClass("wide");
  }

  /** The fields that a search finds, by section. */
  static List<Field> all(ReferenceOperation operation, Section section) {
    return ReferenceOperation.bodyFields(
        section == Section.REQUEST ? operation.sheet().request() : operation.sheet().response());
  }
}
