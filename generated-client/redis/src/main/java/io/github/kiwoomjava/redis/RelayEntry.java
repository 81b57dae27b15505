package io.github.kiwoomjava.redis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a leader says to all.
 *
 * @param micros by Redis's clock: everything that the leader had heard until then is in this entry
 *     or before it
 * @param body null if it was not sealed by who holds the secret key
 */
@SuppressWarnings("ArrayRecordComponent") // Entries are not compared.
record RelayEntry(EntryId id, Kind kind, long micros, byte @Nullable [] body) {
  private static final int HEAD = 9;

  /** What it says; by its letter in the stream. */
  enum Kind {
    /** A new leader; nothing is registered. */
    LEADER('L'),
    /** Messages, as they came from Kiwoom. */
    DATA('D'),
    /** That the leader is alive, and there is no data. */
    BEAT('H'),
    /** What is registered. */
    STATUS('S'),
    /** That events were lost. */
    GAP('G'),
    /** Who shares the work of which group. */
    GROUPS('A'),
    /** That Kiwoom has ended the session for good. */
    FAILED('F');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }

    private static Kind of(int letter) {
      for (Kind kind : values()) {
        if (kind.letter == letter) {
          return kind;
        }
      }
      throw new IllegalArgumentException("Unknown kind of entry: " + (char) letter);
    }
  }

  private static String place(String base, EntryId id, Kind kind, long micros) {
    return base + " " + id + " " + kind + " " + micros;
  }

  byte[] write(String base, Sealer sealer) {
    byte[] plain = body == null ? new byte[0] : body;
    byte[] sealed = sealer.seal(plain, place(base, id, kind, micros));
    return ByteBuffer.allocate(HEAD + sealed.length)
        .put((byte) kind.letter)
        .putLong(micros)
        .put(sealed)
        .array();
  }

  static RelayEntry read(EntryId id, byte[] bytes, String base, Sealer sealer) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    Kind kind = Kind.of(in.get());
    long micros = in.getLong();
    byte[] sealed = new byte[in.remaining()];
    in.get(sealed);
    return new RelayEntry(id, kind, micros, sealer.open(sealed, place(base, id, kind, micros)));
  }

  static byte[] pack(List<byte[]> frames) {
    int size = frames.stream().mapToInt(frame -> Integer.BYTES + frame.length).sum();
    ByteBuffer out = ByteBuffer.allocate(size);
    frames.forEach(frame -> out.putInt(frame.length).put(frame));
    return out.array();
  }

  static List<byte[]> unpack(byte[] packed) {
    List<byte[]> frames = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(packed);
    while (in.hasRemaining()) {
      byte[] frame = new byte[in.getInt()];
      in.get(frame);
      frames.add(frame);
    }
    return frames;
  }

  /** Texts, as the other kinds of entries have them. */
  static byte[] texts(List<String> texts) {
    return pack(texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList());
  }

  static List<String> texts(byte[] packed) {
    return unpack(packed).stream().map(text -> new String(text, StandardCharsets.UTF_8)).toList();
  }
}
