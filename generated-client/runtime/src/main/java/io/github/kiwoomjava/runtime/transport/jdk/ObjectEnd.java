package io.github.kiwoomjava.runtime.transport.jdk;

/** Finds where a JSON object ends while its bytes come, without looking at what it holds. */
final class ObjectEnd {
  private int depth;
  private boolean begun;
  private boolean text;
  private boolean escaped;

  /**
   * Looks at more bytes.
   *
   * @return whether they hold the end of the object; false for anything that is none
   */
  boolean isIn(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (text) {
        text = escaped || b != '"';
        escaped = !escaped && b == '\\';
      } else if (b == '"') {
        text = begun;
      } else if (b == '{' || b == '[') {
        begun |= b == '{';
        depth++;
      } else if (b == '}' || b == ']') {
        depth--;
        if (begun && depth <= 0) {
          return true;
        }
      }
    }
    return false;
  }
}
