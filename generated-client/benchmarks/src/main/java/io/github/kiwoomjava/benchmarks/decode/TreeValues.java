package io.github.kiwoomjava.benchmarks.decode;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.runtime.value.Price;
import io.github.kiwoomjava.runtime.value.StockCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values from the nodes of Jackson's tree. */
public final class TreeValues {
  private TreeValues() {}

  /** An integer. */
  public static @Nullable Long integer(JsonNode node) {
    return node.isIntegralNumber() ? (Long) node.longValue() : TextValues.integer(node.asText());
  }

  /** A decimal. */
  public static @Nullable BigDecimal decimal(JsonNode node) {
    return TextValues.decimal(node.asText());
  }

  /** A price. */
  public static @Nullable Price price(JsonNode node) {
    return TextValues.price(node.asText());
  }

  /** A date. */
  public static @Nullable LocalDate date(JsonNode node) {
    return TextValues.date(node.asText());
  }

  /** A time. */
  public static @Nullable LocalTime time(JsonNode node) {
    return TextValues.time(node.asText());
  }

  /** A stock code. */
  public static @Nullable StockCode stockCode(JsonNode node) {
    return TextValues.stockCode(node.asText());
  }

  /** A code. */
  public static <T> @Nullable T code(JsonNode node, Function<String, T> of) {
    return TextValues.code(node.asText(), of);
  }

  /** A text. */
  public static @Nullable String text(JsonNode node) {
    return TextValues.text(node.asText());
  }

  /** A list, empty if there is none. */
  public static <T> List<T> list(JsonNode node, Function<JsonNode, T> read) {
    List<T> rows = new ArrayList<>(node.size());
    for (JsonNode row : node) {
      rows.add(read.apply(row));
    }
    return rows;
  }
}
