package io.github.kiwoomjava.mock.trading;

import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.kiwoomjava.mock.market.Candle;
import io.github.kiwoomjava.mock.market.Stock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Rows of charts as they are written. What is over does not change, and a page holds hundreds of
 * them, so that writing them anew would be most of the server's work.
 */
final class RowTexts {
  private static final int MOST = 20_000;

  private final Map<Key, JsonNode> rows = new ConcurrentHashMap<>();

  /** All that a row is made of; {@code base} is what its direction is told from. */
  private record Key(Sheet sheet, Stock stock, Candle candle, long base) {}

  JsonNode row(Sheet sheet, Stock stock, Candle candle, long base, Supplier<Values> values) {
    Key key = new Key(sheet, stock, candle, base);
    JsonNode known = rows.get(key);
    if (known != null) {
      return known;
    }
    if (rows.size() >= MOST) {
      rows.clear();
    }
    JsonNode made =
        new POJONode(new RawValue(new SerializedString(sheet.row(values.get()).toString())));
    rows.put(key, made);
    return made;
  }
}
