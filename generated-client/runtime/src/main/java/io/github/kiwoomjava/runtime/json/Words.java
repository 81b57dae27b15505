package io.github.kiwoomjava.runtime.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time. */
final class Words {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long QUOTES = '"' * ONES;

  private Words() {}

  /** Eight bytes as a word, the first one lowest. They must be there. */
  static long at(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  /** All bits up to and with those of the first quote in a word, or 0 if it has none. */
  static long throughQuote(long word) {
    long zeros = word ^ QUOTES;
    long quote = (zeros - ONES) & ~zeros & HIGH_BITS;
    return quote == 0 ? 0 : quote ^ (quote - 1);
  }
}
