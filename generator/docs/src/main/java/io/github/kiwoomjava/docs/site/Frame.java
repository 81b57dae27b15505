package io.github.kiwoomjava.docs.site;

import static j2html.TagCreator.a;
import static j2html.TagCreator.aside;
import static j2html.TagCreator.body;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.input;
import static j2html.TagCreator.li;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.script;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands around every page: lists on the left, which a script completes by the operations, and
 * the search above.
 */
final class Frame {
  /** Nothing but files of the site: no inline script, no other host. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file:"
          + " data:; base-uri 'none'; form-action 'none'";

  private final Texts texts;

  Frame(Texts texts) {
    this.texts = texts;
  }

  /** A whole page. */
  String page(String heading, String current, DomContent content) {
    return document(
            html(
                head(
                    meta().withCharset("utf-8"),
                    meta().attr("http-equiv", "Content-Security-Policy").withContent(POLICY),
                    meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                    title(heading + " · Kiwoom REST API"),
                    link().withRel("stylesheet").withHref("style.css"),
                    script().withSrc("theme.js")),
                body(
                    a(texts.text("skip")).withClass("skip").withHref("#content"),
                    top(),
                    div(side(current), main(content).withId("content").attr("tabindex", "-1"))
                        .withClass("columns"),
                    script().withSrc("search-index.js"),
                    script().withSrc("search.js"),
                    script().withSrc("site.js"))))
        .replace("<html>", "<html lang=\"en\" data-lang=\"en\">");
  }

  private DomContent top() {
    return header(
            button("☰")
                .withId("menu")
                .withType("button")
                .attr("aria-label", texts.english("menu"))
                .attr("aria-controls", "groups")
                .attr("aria-expanded", "false"),
            a("Kiwoom REST API").withClass("brand").withHref("index.html"),
            div(
                    input()
                        .withId("search")
                        .withType("search")
                        .attr("autocomplete", "off")
                        .attr("role", "combobox")
                        .attr("aria-expanded", "false")
                        .attr("aria-controls", "results")
                        .attr("aria-label", texts.english("search"))
                        .attr("data-en", texts.english("search"))
                        .attr("data-ko", texts.korean("search"))
                        .withPlaceholder(texts.english("search")),
                    ol().withId("results")
                        .attr("role", "listbox")
                        .attr("aria-label", texts.english("results"))
                        .attr("hidden"))
                .withClass("search"),
            button("한국어").withId("language").withType("button").attr("lang", "ko"),
            button("◐")
                .withId("theme")
                .withType("button")
                .attr("aria-label", texts.english("theme")))
        .withClass("top");
  }

  private DomContent side(String current) {
    List<DomContent> parts = new ArrayList<>();
    parts.add(
        ul(
            each(
                List.of("index", "realtime", "codes", "errors", "glossary", "guides"),
                page ->
                    li(
                        a(texts.text("nav." + page))
                            .withHref(page + ".html")
                            .condAttr(page.equals(current), "aria-current", "page")))));
    return aside(nav(each(parts, part -> part)).attr("aria-label", texts.english("operations")))
        .withId("groups")
        .attr("data-current", current);
  }

  Texts texts() {
    return texts;
  }

  /** The file of an operation's page; ids of live data may differ in case alone. */
  static String file(String id) {
    return (id.matches("0[a-z]") ? id + "-lower" : id) + ".html";
  }
}
