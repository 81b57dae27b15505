package io.github.kiwoomjava.client;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The texts of a heap dump, in the format that the JDK's {@code heap_dump} agent documents as HPROF
 * 1.0.2: those that a {@code String} holds, and all others that are bytes.
 */
final class HeapTexts {
  private static final int STRING_TABLE = 0x01;
  private static final int LOAD_CLASS = 0x02;
  private static final int HEAP_DUMP = 0x0c;
  private static final int HEAP_DUMP_SEGMENT = 0x1c;
  private static final int BYTE = 8;
  private static final int ID = Long.BYTES;

  private final Map<Long, String> names = new HashMap<>();
  private final Map<Long, String> classes = new HashMap<>();
  private final Map<Long, Integer> valueOffsets = new HashMap<>();
  private final Set<Long> valuesOfStrings = new HashSet<>();
  private final Map<Long, String> arrays = new HashMap<>();

  private HeapTexts() {}

  /** Reads a dump of a 64-bit JVM. */
  static HeapTexts of(Path dump) throws IOException {
    HeapTexts texts = new HeapTexts();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(dump), 1 << 16))) {
      texts.read(in);
    }
    return texts;
  }

  /** Whether a {@code String} holds a text. */
  boolean stringHolds(String text) {
    return arrays.entrySet().stream()
        .anyMatch(
            array -> valuesOfStrings.contains(array.getKey()) && array.getValue().contains(text));
  }

  /** Whether any array of bytes holds a text, whoever the array belongs to. */
  boolean bytesHold(String text) {
    return arrays.values().stream().anyMatch(array -> array.contains(text));
  }

  private void read(DataInputStream in) throws IOException {
    while (in.readByte() != 0) {
      // the format's name
    }
    if (in.readInt() != ID) {
      throw new IOException("not a dump of a 64-bit JVM");
    }
    in.readLong();
    for (int tag = in.read(); tag >= 0; tag = in.read()) {
      in.readInt();
      int length = in.readInt();
      switch (tag) {
        case STRING_TABLE -> {
          long id = in.readLong();
          names.put(id, new String(in.readNBytes(length - ID), StandardCharsets.UTF_8));
        }
        case LOAD_CLASS -> {
          in.readInt();
          long id = in.readLong();
          in.readInt();
          classes.put(id, names.getOrDefault(in.readLong(), ""));
        }
        case HEAP_DUMP, HEAP_DUMP_SEGMENT -> objects(ByteBuffer.wrap(in.readNBytes(length)));
        default -> in.skipNBytes(length);
      }
    }
  }

  private void objects(ByteBuffer in) throws IOException {
    while (in.hasRemaining()) {
      int kind = in.get() & 0xff;
      switch (kind) {
        case 0xff, 0x05, 0x07 -> skip(in, ID); // roots: unknown, sticky class, monitor
        case 0x01 -> skip(in, 2 * ID); // root: JNI global
        case 0x02, 0x03, 0x08 -> skip(in, ID + 8); // roots: JNI local, frame, thread object
        case 0x04, 0x06 -> skip(in, ID + 4); // roots: native stack, thread block
        case 0x20 -> type(in);
        case 0x21 -> instance(in);
        case 0x22 -> {
          skip(in, ID + 4);
          int count = in.getInt();
          skip(in, ID + count * ID);
        }
        case 0x23 -> array(in);
        default -> throw new IOException("unknown record %x in the dump".formatted(kind));
      }
    }
  }

  /** A class: remembers where in an instance of String its bytes are. */
  private void type(ByteBuffer in) throws IOException {
    long id = in.getLong();
    skip(in, 4 + 6 * ID + 4);
    for (int constants = in.getShort(); constants > 0; constants--) {
      skip(in, 2);
      skip(in, size(in.get()));
    }
    for (int statics = in.getShort(); statics > 0; statics--) {
      skip(in, ID);
      skip(in, size(in.get()));
    }
    int offset = 0;
    for (int fields = in.getShort() & 0xffff; fields > 0; fields--) {
      String name = names.getOrDefault(in.getLong(), "");
      int size = size(in.get());
      if (name.equals("value") && "java/lang/String".equals(classes.get(id))) {
        valueOffsets.put(id, offset);
      }
      offset += size;
    }
  }

  private void instance(ByteBuffer in) {
    skip(in, ID + 4);
    Integer value = valueOffsets.get(in.getLong());
    int length = in.getInt();
    if (value != null) {
      valuesOfStrings.add(in.getLong(in.position() + value));
    }
    skip(in, length);
  }

  private void array(ByteBuffer in) throws IOException {
    long id = in.getLong();
    skip(in, 4);
    int count = in.getInt();
    byte type = in.get();
    int bytes = count * size(type);
    if (type == BYTE) {
      arrays.put(id, new String(in.array(), in.position(), bytes, StandardCharsets.ISO_8859_1));
    }
    skip(in, bytes);
  }

  private static void skip(ByteBuffer in, int bytes) {
    in.position(in.position() + bytes);
  }

  private static int size(byte type) throws IOException {
    return switch (type) {
      case 2 -> ID;
      case 4, BYTE -> 1;
      case 5, 9 -> 2;
      case 6, 10 -> 4;
      case 7, 11 -> 8;
      default -> throw new IOException("unknown type " + type + " in the dump");
    };
  }
}
