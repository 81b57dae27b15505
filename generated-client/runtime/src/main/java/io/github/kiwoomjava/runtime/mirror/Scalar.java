package io.github.kiwoomjava.runtime.mirror;

import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.JsonWriter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A single value.
 *
 * @param <V> its Java type
 */
record Scalar<V>(Class<V> type, Reader<V> reader, Writer<V> writer) implements Value {
  /** Reads it. */
  interface Reader<V> {
    @Nullable V read(JsonReader in);
  }

  /** Writes it with its name, unless it is null. */
  interface Writer<V> {
    void write(JsonWriter out, String element, @Nullable V value);
  }

  @Override
  public @Nullable Object read(JsonReader in) {
    return reader.read(in);
  }

  @Override
  public void write(JsonWriter out, String element, @Nullable Object value) {
    writer.write(out, element, value == null ? null : type.cast(value));
  }

  /** The same, written with something behind it that is no part of the value. */
  Scalar<V> withSuffix(String suffix) {
    return new Scalar<>(
        type,
        reader,
        (out, element, value) -> out.text(element, value == null ? null : plain(value) + suffix));
  }

  private static String plain(Object value) {
    return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
  }
}
