package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.json.FieldTable;
import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.UnknownFields;
import io.github.kiwoomjava.runtime.value.StockCode;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What a watched condition found.
 *
 * @param sequence of the condition
 * @param in whether the stock came in, or else went out
 */
record LiveHit(
    String sequence,
    StockCode stockCode,
    @Nullable String exchange,
    boolean in,
    @Nullable LocalTime time) {
  private static final FieldTable ELEMENT =
      FieldTable.of("CNSRREQ", "type", "name", "item", "values", "stexTp|stex_tp");
  private static final FieldTable VALUES =
      FieldTable.ofFids("CNSRREQ", "841", "9001", "843", "20", "907");

  /** Reads an element of live data, all of it; null if it is something else. */
  static @Nullable LiveHit read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    Values values = null;
    String exchange = null;
    for (int f = in.nextField(ELEMENT, 0); f >= 0; f = in.nextField(ELEMENT, f + 1)) {
      switch (f) {
        case 3 -> values = Values.read(in);
        case 4 -> exchange = in.readText();
        default -> in.skipValue();
      }
    }
    if (values == null || values.sequence == null || values.stockCode == null) {
      return null;
    }
    boolean in843 = "I".equals(values.way);
    return in843 || "D".equals(values.way)
        ? new LiveHit(values.sequence, values.stockCode, exchange, in843, values.time)
        : null;
  }

  private record Values(
      @Nullable String sequence,
      @Nullable StockCode stockCode,
      @Nullable String way,
      @Nullable LocalTime time) {
    static @Nullable Values read(JsonReader in) {
      if (!in.beginObject()) {
        return null;
      }
      String sequence = null;
      StockCode stockCode = null;
      String way = null;
      LocalTime time = null;
      UnknownFields unknown = new UnknownFields();
      for (int f = in.nextFid(VALUES, 0, unknown); f >= 0; f = in.nextFid(VALUES, f + 1, unknown)) {
        switch (f) {
          case 0 -> sequence = in.readText();
          case 1 -> stockCode = in.readStockCode();
          case 2 -> way = in.readText();
          case 3 -> time = in.readTime();
          default -> in.skipValue();
        }
      }
      return new Values(sequence, stockCode, way == null ? null : way.strip(), time);
    }
  }
}
