package io.github.kiwoomjava.runtime.mirror;

import io.github.kiwoomjava.runtime.json.FieldTable;
import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.JsonWriter;
import io.github.kiwoomjava.runtime.json.UnknownFields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of a message: how it lies on the wire and in Java. */
final class MirroredObject {
  private final ObjectLayout layout;
  private final Members members;
  private final FieldTable own;
  private final FieldTable inner;

  MirroredObject(String operation, ObjectLayout layout, Members members) {
    this.layout = layout;
    this.members = members;
    this.own = layout.ownTable(operation);
    this.inner = layout.innerTable(operation);
  }

  /** Reads the value under the cursor; null if it is absent or no such object. */
  @Nullable Object read(JsonReader in) {
    if (layout.slots().isEmpty()) {
      in.skipValue();
      return absent();
    }
    if (!(layout.positional() ? in.beginArray() : in.beginObject())) {
      return null;
    }
    @Nullable Object[] values = layout.absentValues();
    UnknownFields unknown = new UnknownFields();
    if (layout.positional()) {
      for (int index = 0; in.nextElement(); index++) {
        readSlot(index, in, values);
      }
    } else if (layout.fids() && layout.embedded() == null) {
      readFids(in, values, unknown);
    } else {
      for (int index = in.nextField(own, 0); index >= 0; index = in.nextField(own, index + 1)) {
        if (index < layout.from()) {
          readSlot(index, in, values);
        } else if (in.beginObject()) {
          readFids(in, values, unknown);
        }
      }
    }
    return members.make(values, unknown.toMap());
  }

  private void readFids(JsonReader in, @Nullable Object[] values, UnknownFields unknown) {
    int from = layout.embedded() == null ? 0 : layout.from();
    for (int fid = in.nextFid(inner, 0, unknown);
        fid >= 0;
        fid = in.nextFid(inner, fid + 1, unknown)) {
      readSlot(from + fid, in, values);
    }
  }

  private void readSlot(int index, JsonReader in, @Nullable Object[] values) {
    if (index < values.length) {
      values[index] = layout.slots().get(index).value().read(in);
    } else {
      in.skipValue();
    }
  }

  /** The object of which nothing came. */
  Object absent() {
    return members.make(layout.absentValues(), Map.of());
  }

  /** Writes an object of the mirrored type. */
  void write(Object value, JsonWriter out) {
    if (layout.positional()) {
      out.beginRow();
    } else {
      out.beginObject();
    }
    List<Slot> slots = layout.slots();
    slots.subList(0, layout.from()).forEach(slot -> slot.write(value, out));
    String embedded = layout.embedded();
    if (embedded != null) {
      out.object(embedded, value, this::writeInner);
    } else if (layout.fids()) {
      out.unknownFields(members.unknownFields(value));
    }
    if (layout.positional()) {
      out.endArray();
    } else {
      out.endObject();
    }
  }

  private void writeInner(Object value, JsonWriter out) {
    out.beginObject();
    List<Slot> slots = layout.slots();
    slots.subList(layout.from(), slots.size()).forEach(slot -> slot.write(value, out));
    out.unknownFields(members.unknownFields(value));
    out.endObject();
  }
}
