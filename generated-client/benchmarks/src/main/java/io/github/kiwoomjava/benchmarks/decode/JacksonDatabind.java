package io.github.kiwoomjava.benchmarks.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.kiwoomjava.benchmarks.payload.Payload;
import io.github.kiwoomjava.runtime.value.CodeValue;
import io.github.kiwoomjava.runtime.value.Price;
import io.github.kiwoomjava.runtime.value.StockCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;

/**
 * Jackson's databind with records. Integers and decimals are its own matter unless values are
 * dirty, which its own readers refuse.
 */
final class JacksonDatabind implements DecoderFactory {
  @Override
  public Decoder decoder(Payload payload) {
    ObjectReader reader = mapper(payload.isDirty()).readerFor(PeerTypes.of(payload).type());
    return reader::readValue;
  }

  private static ObjectMapper mapper(boolean dirty) {
    SimpleModule values = new SimpleModule();
    add(values, Price.class, CharValues::price);
    add(values, StockCode.class, CharValues::stockCode);
    add(values, LocalDate.class, CharValues::date);
    add(values, LocalTime.class, CharValues::time);
    if (dirty) {
      add(values, Long.class, CharValues::integer);
      add(values, BigDecimal.class, CharValues::decimal);
      add(values, String.class, CharValues::text);
    }
    CodeTypes.ALL.forEach((type, of) -> addCode(values, type, of));
    return JsonMapper.builder().addModule(values).build();
  }

  private static <T> void add(SimpleModule values, Class<T> type, CharValues.Read<T> read) {
    values.addDeserializer(type, new Reader<>(type, read));
  }

  @SuppressWarnings("unchecked") // a type and its own factory
  private static void addCode(
      SimpleModule values,
      Class<? extends CodeValue> type,
      Function<String, ? extends CodeValue> of) {
    add(values, (Class<CodeValue>) type, in -> CharValues.code(in, of));
  }

  private static final class Reader<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // never written
    private final CharValues.Read<T> read;

    Reader(Class<T> type, CharValues.Read<T> read) {
      super(type);
      this.read = read;
    }

    @Override
    @SuppressWarnings("NullAway") // Jackson knows absent values as null
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return read.from(in);
    }
  }
}
