package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.runtime.json.FieldTable;
import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.JsonWriter;
import io.github.kiwoomjava.runtime.json.ProblemListener;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session says to what it takes for Kiwoom.
 *
 * @param service such as {@code REG}
 * @param wanted of registrations; empty elsewhere
 */
record ClientMessage(String service, List<Wanted> wanted) {
  private static final FieldTable FIELDS = FieldTable.of("", "trnm", "grp_no", "refresh", "data");
  private static final FieldTable GROUP = FieldTable.of("", "item", "type");
  private static final FieldTable US_ITEM = FieldTable.of("", "jmcode", "stex_tp");

  static ClientMessage read(String text) {
    JsonReader in =
        new JsonReader(text.getBytes(StandardCharsets.UTF_8), ProblemListener.ignoring());
    String service = in.lookAhead("trnm");
    List<Wanted> wanted = new ArrayList<>();
    if ("REG".equals(service) || "REMOVE".equals(service)) {
      in.beginObject();
      for (int f = in.nextField(FIELDS, 0); f >= 0; f = in.nextField(FIELDS, f + 1)) {
        if (f != 3) {
          in.skipValue();
        } else if (in.beginArray()) {
          while (in.nextElement()) {
            wanted.addAll(group(in));
          }
        }
      }
    }
    return new ClientMessage(service == null ? "" : service, wanted);
  }

  private static List<Wanted> group(JsonReader in) {
    List<Wanted> items = new ArrayList<>();
    List<String> types = List.of();
    in.beginObject();
    for (int f = in.nextField(GROUP, 0); f >= 0; f = in.nextField(GROUP, f + 1)) {
      if (f == 1) {
        types = in.readTextList();
      } else if (in.beginArray()) {
        while (in.nextElement()) {
          items.add(item(in));
        }
      }
    }
    List<Wanted> all = new ArrayList<>();
    for (String type : types) {
      items.forEach(item -> all.add(new Wanted(type, item.code(), item.exchange())));
    }
    return all;
  }

  /** A code, an object of code and exchange, or that object as a text. */
  private static Wanted item(JsonReader in) {
    String code = in.lookAhead("jmcode");
    if (code != null) {
      return usItem(in);
    }
    String text = in.readText();
    if (text != null && text.startsWith("{")) {
      return usItem(
          new JsonReader(text.getBytes(StandardCharsets.UTF_8), ProblemListener.ignoring()));
    }
    return new Wanted("", text == null ? "" : text, "");
  }

  private static Wanted usItem(JsonReader in) {
    String code = "";
    String exchange = "";
    in.beginObject();
    for (int f = in.nextField(US_ITEM, 0); f >= 0; f = in.nextField(US_ITEM, f + 1)) {
      String value = in.readText();
      if (f == 0) {
        code = value == null ? "" : value;
      } else {
        exchange = value == null ? "" : value;
      }
    }
    return new Wanted("", code, exchange);
  }

  /** An answer as Kiwoom words it. */
  static String answer(String service, int code, @Nullable String message) {
    JsonWriter out = new JsonWriter();
    out.beginObject();
    out.text("trnm", service);
    out.integerNumber("return_code", (long) code);
    out.text("return_msg", message == null ? "" : message);
    out.endObject();
    return new String(out.toByteArray(), StandardCharsets.UTF_8);
  }
}
