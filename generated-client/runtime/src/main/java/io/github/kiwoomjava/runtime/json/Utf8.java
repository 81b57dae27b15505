package io.github.kiwoomjava.runtime.json;

import java.nio.charset.StandardCharsets;

/** What may stand in a JSON string besides plain ASCII. */
final class Utf8 {
  private static final int FAULT = -1;

  private Utf8() {}

  /** The end of the escape at an index, or -1. */
  static int endOfEscape(byte[] json, int at) {
    if (at + 1 >= json.length) {
      return FAULT;
    }
    return switch (json[at + 1]) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 2;
      case 'u' -> hex(json, at + 2) < 0 ? FAULT : at + 6;
      default -> FAULT;
    };
  }

  /** The value of four hex digits, or -1. */
  private static int hex(byte[] json, int at) {
    if (at + 4 > json.length) {
      return FAULT;
    }
    int value = 0;
    for (int i = at; i < at + 4; i++) {
      int digit = json[i] < 0 ? FAULT : Character.digit(json[i], 16);
      if (digit < 0) {
        return FAULT;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  /** The end of the character of several bytes at an index, or -1 if it is none. */
  static int endOfCharacter(byte[] json, int at) {
    int lead = json[at] & 0xff;
    int length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length == 0 || at + length > json.length) {
      return FAULT;
    }
    int second = json[at + 1] & 0xff;
    boolean plausible =
        switch (lead) {
          case 0xe0 -> second >= 0xa0; // shorter forms exist
          case 0xed -> second < 0xa0; // surrogates
          case 0xf0 -> second >= 0x90;
          case 0xf4 -> second < 0x90; // above U+10FFFF
          default -> true;
        };
    for (int i = at + 1; i < at + length; i++) {
      plausible &= (json[i] & 0xc0) == 0x80;
    }
    return plausible ? at + length : FAULT;
  }

  /** Why there is no end. */
  static String fault(byte[] json, int at) {
    if (json[at] == '\\') {
      return "an escape that JSON does not have";
    }
    return json[at] < 0 ? "bytes that are not UTF-8" : "a control character within a string";
  }

  /** The text of a string whose grammar has been checked, without its quotes. */
  static String text(byte[] json, int from, int to) {
    int escape = from;
    while (escape < to && json[escape] != '\\') {
      escape++;
    }
    if (escape == to) {
      return new String(json, from, to - from, StandardCharsets.UTF_8);
    }
    StringBuilder text = new StringBuilder(to - from);
    int plain = from;
    while (escape < to) {
      text.append(new String(json, plain, escape - plain, StandardCharsets.UTF_8));
      text.append(unescaped(json, escape));
      plain = endOfEscape(json, escape);
      escape = plain;
      while (escape < to && json[escape] != '\\') {
        escape++;
      }
    }
    return text.append(new String(json, plain, to - plain, StandardCharsets.UTF_8)).toString();
  }

  static boolean hasLoneSurrogate(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private static char unescaped(byte[] json, int at) {
    byte c = json[at + 1];
    return switch (c) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> (char) hex(json, at + 2);
      default -> (char) c;
    };
  }
}
