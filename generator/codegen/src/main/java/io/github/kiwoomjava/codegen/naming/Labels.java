package io.github.kiwoomjava.codegen.naming;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings Korean labels into the form in which tables and sheets are compared. */
public final class Labels {
  private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,6}|amp|lt|gt|quot|apos|nbsp);");
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

  private static final int LONGEST = 120;

  private Labels() {}

  /** The label without HTML entities, in Unicode's composed form. */
  public static String normal(String label) {
    // The sheets hold entities of entities (&amp;#39;).
    return Normalizer.normalize(unescape(unescape(label)), Normalizer.Form.NFC);
  }

  /** The normal form without white space and in lower case, for comparing whole labels. */
  public static String key(String label) {
    StringBuilder key = new StringBuilder();
    normal(label)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .map(Character::toLowerCase)
        .forEach(key::appendCodePoint);
    return key.toString();
  }

  /** The label in one line for people, cut where a label cannot end. */
  public static String display(String label) {
    String line = normal(label).replaceAll("[\\s\\p{Zs}]+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }

  private static String unescape(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return ENTITY
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(character(match.group(1))));
  }

  private static String character(String entity) {
    if (!entity.startsWith("#")) {
      return NAMED.getOrDefault(entity, "");
    }
    return new String(Character.toChars(Integer.parseInt(entity.substring(1))));
  }
}
