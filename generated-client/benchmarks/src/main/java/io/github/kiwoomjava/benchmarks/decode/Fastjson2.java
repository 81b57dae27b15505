package io.github.kiwoomjava.benchmarks.decode;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONFactory;
import com.alibaba.fastjson2.JSONReader;
import com.alibaba.fastjson2.reader.ObjectReader;
import com.alibaba.fastjson2.reader.ObjectReaderProvider;
import io.github.kiwoomjava.benchmarks.payload.Payload;
import io.github.kiwoomjava.runtime.value.Price;
import io.github.kiwoomjava.runtime.value.StockCode;
import java.lang.reflect.Type;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** fastjson2 with records; its own readers do what they can do, which is all but our types. */
final class Fastjson2 implements DecoderFactory {
  @Override
  public Decoder decoder(Payload payload) {
    Class<?> type = PeerTypes.of(payload).type();
    ObjectReaderProvider readers = new ObjectReaderProvider();
    add(readers, Price.class, TextValues::price);
    add(readers, StockCode.class, TextValues::stockCode);
    CodeTypes.ALL.forEach((code, of) -> add(readers, code, text -> TextValues.code(text, of)));
    JSONReader.Context context = JSONFactory.createReadContext(readers);
    return json -> JSON.parseObject(json, type, context);
  }

  private static void add(
      ObjectReaderProvider readers,
      Class<?> type,
      Function<String, ? extends @Nullable Object> read) {
    readers.register(type, new TextReader(read));
  }

  private record TextReader(Function<String, ? extends @Nullable Object> read)
      implements ObjectReader<Object> {
    @Override
    public @Nullable Object readObject(
        JSONReader in, Type fieldType, Object fieldName, long features) {
      String text = in.readString();
      return text == null ? null : read.apply(text);
    }
  }
}
