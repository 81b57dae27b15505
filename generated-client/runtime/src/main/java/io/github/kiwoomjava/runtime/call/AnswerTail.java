package io.github.kiwoomjava.runtime.call;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Looks for {@code return_code} from the end of an answer, where it mostly stands, so that a page
 * of 900 rows is not read twice. It walks back over the members of the outermost object until a
 * container ends. What it does not understand it leaves to the decoder.
 */
final class AnswerTail {
  private static final byte[] CODE = "return_code".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] OTHER_CODE = "returnCode".getBytes(StandardCharsets.US_ASCII);

  private final byte[] json;
  private int at;

  private AnswerTail(byte[] json) {
    this.json = json;
    this.at = json.length;
  }

  /** Whether the end of an answer has a return code, and it is 0. */
  static boolean saysGood(byte[] json) {
    return json.length > 0 && new AnswerTail(json).isGood();
  }

  private boolean isGood() {
    if (!back('}')) {
      return false;
    }
    while (true) {
      int[] value = json[beforeSpace()] == '"' ? string() : token();
      int[] name = value != null && back(':') ? string() : null;
      if (value == null || name == null) {
        return false;
      }
      if (Arrays.equals(json, name[0], name[1], CODE, 0, CODE.length)) {
        return value[1] == value[0] + 1 && json[value[0]] == '0';
      }
      if (Arrays.equals(json, name[0], name[1], OTHER_CODE, 0, OTHER_CODE.length)) {
        return false;
      }
      if (!back(',')) {
        return false;
      }
    }
  }

  private boolean back(char expected) {
    int p = beforeSpace();
    if (p == 0 || json[p] != expected) {
      return false;
    }
    at = p;
    return true;
  }

  /** The last byte before the place that is no white space, or the first of all. */
  private int beforeSpace() {
    int p = at - 1;
    while (p > 0 && json[p] <= ' ' && json[p] >= 0) {
      p--;
    }
    return Math.max(p, 0);
  }

  /** Where the string's text lies that ends here. A quote within has a backslash before it. */
  private int @Nullable [] string() {
    if (!back('"')) {
      return null;
    }
    int end = at;
    for (int p = end - 1; p > 0; p--) {
      if (json[p] == '"') {
        if (json[p - 1] == '\\') {
          return null;
        }
        at = p;
        return new int[] {p + 1, end};
      }
    }
    return null;
  }

  private int @Nullable [] token() {
    int end = beforeSpace() + 1;
    int p = end;
    while (p > 0 && (Character.isLetterOrDigit(json[p - 1]) || "+-.".indexOf(json[p - 1]) >= 0)) {
      p--;
    }
    at = p;
    return p == end ? null : new int[] {p, end};
  }
}
