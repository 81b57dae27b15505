package io.github.kiwoomjava.runtime.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The same document as a tree of maps, lists and texts, read by Jackson and by our reader. */
final class Trees {
  /** Names outside this table are skipped by our reader, and so by the oracle. */
  static final String[] NAMES = {
    "a",
    "b",
    "stk_cd",
    "cur_prc",
    "stk_dt_pole_chart_qry",
    "acnt_evlt_remn_indv_tot",
    "return_code",
    "return_msg",
    "이름",
    "dt",
    "x\"y",
    "data",
    "values",
    "10",
    "20"
  };

  private static final FieldTable TABLE = FieldTable.of("test", NAMES);
  private static final List<String> KNOWN = List.of(NAMES);
  private static final JsonFactory JACKSON = new JsonFactory();

  private Trees() {}

  /** By our reader. The root has to be an object. */
  static Map<String, @Nullable Object> ours(byte[] json) {
    JsonReader in = new JsonReader(json, ProblemListener.ignoring());
    Map<String, @Nullable Object> tree = object(in);
    in.endDocument();
    return tree;
  }

  private static Map<String, @Nullable Object> object(JsonReader in) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    if (in.beginObject()) {
      for (int f = in.nextField(TABLE, 0); f >= 0; f = in.nextField(TABLE, f + 1)) {
        members.put(NAMES[f], value(in));
      }
    }
    return members;
  }

  private static @Nullable Object value(JsonReader in) {
    return switch (in.peek()) {
      case '{' -> object(in);
      case '[' -> list(in);
      default -> in.readText();
    };
  }

  private static List<@Nullable Object> list(JsonReader in) {
    List<@Nullable Object> elements = new ArrayList<>();
    in.beginArray();
    while (in.nextElement()) {
      elements.add(value(in));
    }
    return elements;
  }

  /** By Jackson, which also refuses what follows the document. */
  static @Nullable Object oracle(byte[] json) throws IOException {
    try (JsonParser parser = JACKSON.createParser(json)) {
      parser.nextToken();
      Object tree = value(parser);
      if (parser.nextToken() != null) {
        throw new IOException("something follows");
      }
      return tree;
    }
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new IOException("no value");
    }
    return switch (token) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          Object value = value(parser);
          if (KNOWN.contains(name)) {
            members.put(name, value);
          }
        }
        yield members;
      }
      case START_ARRAY -> {
        List<@Nullable Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          elements.add(value(parser));
        }
        yield elements;
      }
      case VALUE_NULL -> null;
      case VALUE_STRING -> parser.getText().isBlank() ? null : parser.getText();
      default -> parser.getText();
    };
  }
}
