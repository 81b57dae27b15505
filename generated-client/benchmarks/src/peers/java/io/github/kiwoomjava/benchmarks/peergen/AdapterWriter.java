package io.github.kiwoomjava.benchmarks.peergen;

/** Writes avaje's adapters for our value types, which its processor has to know of. */
final class AdapterWriter {
  private static final String SOURCE =
      """
      package %2$s;

      import io.avaje.json.JsonAdapter;
      import io.avaje.json.JsonReader;
      import io.avaje.json.JsonWriter;
      import io.avaje.jsonb.CustomAdapter;
      import io.avaje.jsonb.Jsonb;
      import io.github.kiwoomjava.benchmarks.decode.TextValues;
      import io.github.kiwoomjava.client.code.*;
      import io.github.kiwoomjava.runtime.value.*;

      @CustomAdapter
      public final class %1$sAdapter implements JsonAdapter<%1$s> {
        public %1$sAdapter(Jsonb jsonb) {}

        @Override
        public void toJson(JsonWriter out, %1$s value) {
          out.value(value.toString());
        }

        @Override
        public %1$s fromJson(JsonReader in) {
          String text = in.readString();
          return text == null ? null : %3$s;
        }
      }
      """;

  private AdapterWriter() {}

  static String source(String type, String packageName) {
    String read =
        switch (type) {
          case "Price" -> "TextValues.price(text)";
          case "StockCode" -> "TextValues.stockCode(text)";
          default -> "TextValues.code(text, " + type + "::of)";
        };
    return SOURCE.formatted(type, packageName, read);
  }
}
