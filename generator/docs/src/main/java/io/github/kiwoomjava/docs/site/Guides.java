package io.github.kiwoomjava.docs.site;

import static j2html.TagCreator.article;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.section;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** What one has to know beyond single operations, each with code. */
final class Guides {
  private final Texts texts;

  Guides(Texts texts) {
    this.texts = texts;
  }

  DomContent content() {
    List<DomContent> parts = new ArrayList<>();
    parts.add(h1(texts.text("nav.guides")));
    for (String guide : texts.english("guides.list").split(",", -1)) {
      String key = "guides." + guide.strip();
      parts.add(
          section(
              h2(texts.text(key + ".title")).withId(guide.strip()),
              p(texts.text(key + ".text")),
              pre(j2html.TagCreator.code(texts.english(key + ".code")).withClass("java"))
                  .attr("tabindex", "0")));
    }
    return article(each(parts, part -> part));
  }
}
