package io.github.kiwoomjava.benchmarks.decode;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import io.github.kiwoomjava.benchmarks.payload.Payload;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** avaje-jsonb with the adapters that its annotation processor made at compile time. */
final class Avaje implements DecoderFactory {
  @Override
  public Decoder decoder(Payload payload) {
    Class<?> type = PeerTypes.of(payload).type();
    Jsonb.Builder builder = Jsonb.builder();
    add(builder, LocalDate.class, TextValues::date);
    add(builder, LocalTime.class, TextValues::time);
    if (payload.isDirty() || payload == Payload.HOLDINGS) { // it refuses leading zeros

      add(builder, Long.class, TextValues::integer);
      add(builder, BigDecimal.class, TextValues::decimal);
      add(builder, String.class, TextValues::text);
    }
    JsonType<?> reader = builder.build().type(type);
    return reader::fromJson;
  }

  private static void add(
      Jsonb.Builder builder, Class<?> type, Function<String, ? extends @Nullable Object> read) {
    builder.add(type, new TextAdapter(read));
  }

  private record TextAdapter(Function<String, ? extends @Nullable Object> read)
      implements JsonAdapter<Object> {
    @Override
    public void toJson(JsonWriter out, Object value) {
      out.value(value.toString());
    }

    @Override
    @SuppressWarnings("NullAway") // avaje knows absent values as null
    public Object fromJson(JsonReader in) {
      String text =
          in.currentToken() == JsonReader.Token.NUMBER
              ? Long.toString(in.readLong())
              : in.readString();
      return text == null ? null : read.apply(text);
    }
  }
}
