package io.github.kiwoomjava.docs.site;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.code;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.codegen.tables.Correction;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.docs.Reference;
import io.github.kiwoomjava.docs.ReferenceOperation;
import io.github.kiwoomjava.spec.model.Effect;
import io.github.kiwoomjava.spec.model.Transport;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The page of an operation: what it does and takes in the middle, code on the right. */
final class OperationPage {
  private static final int LONGEST_EXAMPLE = 6_000;

  private final Texts texts;
  private final ReferenceOperation operation;
  private final Reference reference;
  private final List<Correction> corrections;

  OperationPage(Texts texts, Reference reference, ReferenceOperation operation) {
    this.texts = texts;
    this.operation = operation;
    this.reference = reference;
    this.corrections =
        reference.corrections().stream()
            .filter(each -> each.operation().equals(operation.id()))
            .toList();
  }

  DomContent content() {
    return article(
            div(heading(), facts(), request(), response(), errors(), known()).withClass("text"),
            div(each(blocks(), part -> part)).withClass("code"))
        .withClass("operation");
  }

  private DomContent heading() {
    return div(
        p(operation.id()).withClass("id"),
        h1(texts.both(operation.summary(), operation.sheet().name())),
        p(span(operation.sheet().name()).attr("lang", "en"), code(operation.javaName()))
            .withClass("names"));
  }

  private DomContent facts() {
    List<DomContent> items = new ArrayList<>();
    String effect = operation.sheet().effect().name().toLowerCase(Locale.ROOT);
    add(items, "facts.effect", texts.text("effect." + effect));
    add(
        items,
        "facts.path",
        code(
            (isRest() ? operation.sheet().method() : "WebSocket")
                + " "
                + operation.sheet().path()));
    if (operation.plan().paging() != null) {
      add(items, "facts.paging", texts.text("paging"));
    }
    if (operation.plan().since() != null) {
      add(items, "facts.since", span(operation.plan().since()));
    }
    if (operation.sheet().isRetired()) {
      add(items, "facts.retired", texts.text("retired"));
    }
    add(items, "facts.rate", texts.text(isRest() ? "rate.rest" : "rate.socket"));
    return dl(each(items, item -> item)).withClass("facts");
  }

  private void add(List<DomContent> items, String key, DomContent value) {
    items.add(dt(texts.text(key)));
    items.add(dd(value));
  }

  private boolean isRest() {
    return operation.sheet().transport() == Transport.REST;
  }

  private DomContent request() {
    return section(
        h2(texts.text("request")).withId("request"),
        new FieldTable(texts, operation, Section.REQUEST)
            .of(ReferenceOperation.bodyFields(operation.sheet().request())));
  }

  private DomContent response() {
    return section(
        h2(texts.text("response")).withId("response"),
        new FieldTable(texts, operation, Section.RESPONSE)
            .of(ReferenceOperation.bodyFields(operation.sheet().response())));
  }

  private DomContent errors() {
    return section(
        h2(texts.text("errors")).withId("errors"),
        p(texts.text(operation.sheet().effect() == Effect.ORDER ? "errors.order" : "errors.query")),
        p(a(texts.text("errors.all")).withHref("errors.html")));
  }

  private DomContent known() {
    if (corrections.isEmpty()) {
      return span();
    }
    return section(
        h2(texts.text("corrections")).withId("corrections"),
        ul(
            each(
                corrections,
                each ->
                    li(
                        code(each.path().isEmpty() ? operation.id() : each.path()),
                        span(" " + each.fault() + ". " + each.text("why"))))));
  }

  private List<DomContent> blocks() {
    List<DomContent> parts = new ArrayList<>();
    Snippets snippets = new Snippets(operation, reference.codeTypes());
    for (Snippets.Snippet snippet : snippets.all()) {
      parts.add(block(texts.text("code." + snippet.name()), snippet.text(), snippet.language()));
    }
    example(parts, "example.request", operation.sheet().examples().request());
    example(parts, "example.response", operation.sheet().examples().response());
    return parts;
  }

  private void example(List<DomContent> parts, String key, List<JsonNode> examples) {
    if (!examples.isEmpty()) {
      String text = examples.get(0).toPrettyString().replace("\r", "");
      String shown =
          text.length() > LONGEST_EXAMPLE ? text.substring(0, LONGEST_EXAMPLE) + "\n…" : text;
      parts.add(block(texts.text(key), shown, "json"));
    }
  }

  private static DomContent block(DomContent title, String text, String language) {
    return section(h2(title), pre(code(text).withClass(language)).attr("tabindex", "0"))
        .withClass("block");
  }
}
