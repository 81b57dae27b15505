package io.github.kiwoomjava.runtime.mirror;

import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.JsonWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that are lists, objects, or JSON that no sheet describes. */
final class Structures {
  private Structures() {}

  /** A list of texts. */
  static final class Texts implements Value {
    @Override
    public Object read(JsonReader in) {
      return in.readTextList();
    }

    @Override
    public void write(JsonWriter out, String element, @Nullable Object value) {
      out.list(
          element, elements(value), (text, writer) -> writer.textElement(String.valueOf(text)));
    }

    @Override
    public Object absent() {
      return List.of();
    }
  }

  /** A list of objects. */
  record Rows(MirroredObject row) implements Value {
    @Override
    public Object read(JsonReader in) {
      return in.readList(row::read);
    }

    @Override
    public void write(JsonWriter out, String element, @Nullable Object value) {
      out.list(element, elements(value), row::write);
    }

    @Override
    public Object absent() {
      return List.of();
    }
  }

  /** An object. */
  record Inner(MirroredObject object) implements Value {
    @Override
    public @Nullable Object read(JsonReader in) {
      return object.read(in);
    }

    @Override
    public void write(JsonWriter out, String element, @Nullable Object value) {
      out.object(element, value, object::write);
    }
  }

  /** JSON as text. */
  static final class RawJson implements Value {
    @Override
    public @Nullable Object read(JsonReader in) {
      return in.readRawJson();
    }

    @Override
    public void write(JsonWriter out, String element, @Nullable Object value) {
      out.rawJson(element, (String) value);
    }
  }

  private static List<?> elements(@Nullable Object list) {
    return list == null ? List.of() : (List<?>) list;
  }
}
