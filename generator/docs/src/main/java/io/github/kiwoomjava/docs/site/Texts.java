package io.github.kiwoomjava.docs.site;

import static j2html.TagCreator.each;
import static j2html.TagCreator.span;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Our own words, in both languages at once. */
final class Texts {
  static final String BUNDLE = "io.github.kiwoomjava.docs.site.site";

  private final ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
  private final ResourceBundle korean = ResourceBundle.getBundle(BUNDLE, Locale.KOREAN);

  /** A text, of which the style sheet shows the language that the reader chose. */
  DomContent text(String key, Object... values) {
    return both(english.getString(key).formatted(values), korean.getString(key).formatted(values));
  }

  /** A text that has two forms already. */
  DomContent both(String inEnglish, String inKorean) {
    return each(
        List.of(span(inEnglish).attr("lang", "en"), span(inKorean).attr("lang", "ko")),
        part -> part);
  }

  String english(String key) {
    return english.getString(key);
  }

  String korean(String key) {
    return korean.getString(key);
  }
}
