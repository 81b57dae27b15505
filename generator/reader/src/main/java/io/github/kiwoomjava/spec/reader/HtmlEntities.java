package io.github.kiwoomjava.spec.reader;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves the few entities that stand in descriptions, also those escaped twice. */
final class HtmlEntities {
  private static final Pattern ENTITY =
      Pattern.compile("&(?:amp;)*(?:#(\\d{1,6})|#[xX]([0-9A-Fa-f]{1,5})|([a-z]+));");
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

  private HtmlEntities() {}

  static String resolve(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return ENTITY.matcher(text).replaceAll(match -> Matcher.quoteReplacement(character(match)));
  }

  private static String character(MatchResult match) {
    if (match.group(3) != null) {
      return NAMED.getOrDefault(match.group(3), match.group());
    }
    int point =
        match.group(1) != null
            ? Integer.parseInt(match.group(1))
            : Integer.parseInt(match.group(2), 16);
    boolean text = point >= ' ' && Character.isDefined(point) && (point < 0xd800 || point > 0xdfff);
    return text ? Character.toString(point) : match.group();
  }
}
