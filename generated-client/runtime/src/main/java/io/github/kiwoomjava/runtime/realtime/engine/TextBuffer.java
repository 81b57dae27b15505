package io.github.kiwoomjava.runtime.realtime.engine;

import java.nio.CharBuffer;
import java.util.Arrays;

/**
 * Puts the parts of a message together, as UTF-8. The JDK hands over characters that it has just
 * decoded; going through a {@code String} would cost twice what this does. Not thread-safe.
 */
final class TextBuffer {
  /** A thousand times the largest message that was seen. */
  static final int LARGEST = 64 << 20;

  private static final int KEPT = 1 << 18;
  private static final int MOST_BYTES_PER_CHAR = 3;

  private byte[] bytes = new byte[8192];
  private int length;
  private char high;

  /** Adds a part, which may end within a surrogate pair. */
  void append(CharSequence part) {
    if (length > LARGEST - part.length()) {
      throw new IllegalStateException("A message of more than " + LARGEST + " characters");
    }
    reserve(MOST_BYTES_PER_CHAR * part.length() + MOST_BYTES_PER_CHAR);
    if (part instanceof CharBuffer buffer && buffer.hasArray()) {
      int from = buffer.arrayOffset() + buffer.position();
      appendChars(buffer.array(), from, from + buffer.remaining());
    } else {
      char[] chars = part.toString().toCharArray();
      appendChars(chars, 0, chars.length);
    }
  }

  private void appendChars(char[] chars, int from, int to) {
    byte[] out = bytes;
    int n = length;
    int i = from;
    if (high == 0) {
      while (i < to && chars[i] < 0x80) {
        out[n++] = (byte) chars[i++];
      }
    }
    while (i < to) {
      char c = chars[i++];
      if (high != 0) {
        n = pair(c, n);
      } else if (c < 0x80) {
        out[n++] = (byte) c;
      } else if (c < 0x800) {
        out[n++] = (byte) (0xc0 | (c >> 6));
        out[n++] = (byte) (0x80 | (c & 0x3f));
      } else if (Character.isHighSurrogate(c)) {
        high = c;
      } else {
        n = three(Character.isLowSurrogate(c) ? '\ufffd' : c, n);
      }
    }
    length = n;
  }

  /** What follows a high surrogate. Halves cannot come over a WebSocket, and are replaced. */
  private int pair(char c, int at) {
    int n = at;
    if (Character.isLowSurrogate(c)) {
      int point = Character.toCodePoint(high, c);
      bytes[n++] = (byte) (0xf0 | (point >> 18));
      bytes[n++] = (byte) (0x80 | ((point >> 12) & 0x3f));
      bytes[n++] = (byte) (0x80 | ((point >> 6) & 0x3f));
      bytes[n++] = (byte) (0x80 | (point & 0x3f));
      high = 0;
      return n;
    }
    high = 0;
    n = three('\ufffd', n);
    length = n;
    appendChars(new char[] {c}, 0, 1);
    return length;
  }

  private int three(char c, int at) {
    bytes[at] = (byte) (0xe0 | (c >> 12));
    bytes[at + 1] = (byte) (0x80 | ((c >> 6) & 0x3f));
    bytes[at + 2] = (byte) (0x80 | (c & 0x3f));
    return at + 3;
  }

  private void reserve(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(length, more)));
    }
  }

  /** The message, and room for the next one. */
  byte[] take() {
    byte[] message = Arrays.copyOf(bytes, length);
    length = 0;
    high = 0;
    if (bytes.length > KEPT) {
      bytes = new byte[8192];
    }
    return message;
  }
}
