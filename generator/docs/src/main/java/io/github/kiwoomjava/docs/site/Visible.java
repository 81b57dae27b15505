package io.github.kiwoomjava.docs.site;

import java.util.regex.Pattern;

/** Sheets may hold characters that nobody sees, among them those that turn a text around. */
final class Visible {
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]");

  private Visible() {}

  /** The text with each of them replaced by a sign that shows it. */
  static String of(String text) {
    return INVISIBLE.matcher(text).replaceAll("\ufffd");
  }
}
