package io.github.kiwoomjava.runtime.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A name as compact JSON has it, with quotes and colon, cut into words so that up to 16 bytes are
 * compared with two loads. That covers nearly every element that Kiwoom has.
 */
final class FieldName {
  /** A comparison looks at this many bytes, whatever the name's length. */
  static final int WINDOW = 16;

  private final long word0;
  private final long mask0;
  private final long word1;
  private final long mask1;
  private final int length;
  private final byte[] token;
  private final byte[] plain;

  FieldName(String name) {
    plain = name.getBytes(StandardCharsets.UTF_8);
    ByteOutput out = new ByteOutput();
    out.quoted(name); // a quote in a name must not match one in a broken document
    out.raw(':');
    token = out.toByteArray();
    length = token.length;
    byte[] padded = Arrays.copyOf(token, Math.max(WINDOW, token.length));
    mask0 = mask(token.length);
    mask1 = mask(token.length - Long.BYTES);
    word0 = Words.at(padded, 0) & mask0;
    word1 = Words.at(padded, Long.BYTES) & mask1;
  }

  private static long mask(int bytes) {
    return bytes >= Long.BYTES ? -1L : bytes <= 0 ? 0L : (1L << (bytes * Byte.SIZE)) - 1;
  }

  /**
   * The length of this name with quotes and colon if it stands at {@code at}, else 0. Also 0 within
   * the last {@link #WINDOW} bytes, where the caller has to look the name up.
   */
  int match(byte[] json, int at) {
    if (at > json.length - WINDOW
        || (((Words.at(json, at) ^ word0) & mask0)
                | ((Words.at(json, at + Long.BYTES) ^ word1) & mask1))
            != 0) {
      return 0;
    }
    return length <= WINDOW || rest(json, at) ? length : 0;
  }

  private boolean rest(byte[] json, int at) {
    return at <= json.length - token.length
        && Arrays.equals(json, at + WINDOW, at + token.length, token, WINDOW, token.length);
  }

  /** Whether these bytes are the name itself. */
  boolean is(byte[] bytes, int from, int to) {
    return Arrays.equals(bytes, from, to, plain, 0, plain.length);
  }
}
