package io.github.kiwoomjava.runtime.mirror;

import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.JsonWriter;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes one kind of message as generated code would, by its field lines and reflection.
 * That takes several times as long; it is for tools, such as mock servers, recorders and tests.
 * Thread-safe.
 *
 * @param <T> the message
 */
public final class Mirror<T> {
  private final Class<T> type;
  private final MirroredObject root;
  private final Map<Class<?>, MirroredObject> parts;

  private Mirror(Class<T> type, MirroredObject root, Map<Class<?>, MirroredObject> parts) {
    this.type = type;
    this.root = root;
    this.parts = Map.copyOf(parts);
  }

  /**
   * Finds the members of a message's type.
   *
   * @param operation the API id, for messages
   * @param section which of the lines count: {@code request} or {@code response}
   * @param lines one for each field, as generated operations have them
   * @throws IllegalStateException if the type does not have the members that the lines name, or
   *     they are closed to reflection
   */
  public static <T> Mirror<T> of(String operation, String section, String lines, Class<T> type) {
    List<FieldLine> fields =
        lines
            .lines()
            .filter(line -> line.startsWith(section + "\t"))
            .map(line -> FieldLine.parse(operation, line))
            .toList();
    ObjectMirrors mirrors = new ObjectMirrors(operation, fields);
    MirroredObject root = mirrors.of(type);
    return new Mirror<>(type, root, mirrors.byType());
  }

  /**
   * Reads a message.
   *
   * @return the message, never null; what the document does not hold is absent in it
   */
  public T read(JsonReader in) {
    Object value = root.read(in);
    return type.cast(value == null ? root.absent() : value);
  }

  /**
   * Writes a message, or an object that lies in one, as it stands on the wire.
   *
   * @throws IllegalArgumentException if it is no part of the message
   */
  public void writePart(Object part, JsonWriter out) {
    MirroredObject mirror = parts.get(part.getClass());
    if (mirror == null) {
      throw new IllegalArgumentException(
          part.getClass().getName() + " is no part of " + type.getName());
    }
    mirror.write(part, out);
  }

  /** Writes a message as one JSON object; absent values are left out. */
  public void write(T value, JsonWriter out) {
    root.write(value, out);
  }
}
