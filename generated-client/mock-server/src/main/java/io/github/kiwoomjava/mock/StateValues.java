package io.github.kiwoomjava.mock;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.kiwoomjava.mock.market.Stock;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;

/** How stocks and times stand in a state: by code, and as ISO 8601 writes them. */
final class StateValues {
  private final List<Stock> stocks;

  StateValues(List<Stock> stocks) {
    this.stocks = List.copyOf(stocks);
  }

  SimpleModule module() {
    SimpleModule module = new SimpleModule();
    add(module, Stock.class, Stock::code, this::stock);
    add(module, LocalDate.class, LocalDate::toString, LocalDate::parse);
    add(module, LocalDateTime.class, LocalDateTime::toString, LocalDateTime::parse);
    add(module, Instant.class, Instant::toString, Instant::parse);
    return module;
  }

  private Stock stock(String code) {
    return stocks.stream()
        .filter(stock -> stock.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no stock " + code + " is traded"));
  }

  private static <T> void add(
      SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
    module.addSerializer(
        type,
        new JsonSerializer<T>() {
          @Override
          public void serialize(T value, JsonGenerator out, SerializerProvider provider)
              throws IOException {
            out.writeString(write.apply(value));
          }
        });
    module.addDeserializer(
        type,
        new JsonDeserializer<T>() {
          @Override
          public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String text = in.getText();
            try {
              return read.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
              throw context.weirdStringException(text, type, String.valueOf(e.getMessage()));
            }
          }
        });
  }
}
