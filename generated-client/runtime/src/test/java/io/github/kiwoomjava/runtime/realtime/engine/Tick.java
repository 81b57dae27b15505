package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.json.FieldTable;
import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.UnknownFields;
import io.github.kiwoomjava.runtime.realtime.Feed;
import io.github.kiwoomjava.runtime.realtime.ItemForm;
import io.github.kiwoomjava.runtime.realtime.RealtimeEvent;
import io.github.kiwoomjava.runtime.realtime.RealtimeItem;
import io.github.kiwoomjava.runtime.realtime.RealtimeType;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event in the shape of generated ones: a price and a volume. */
record Tick(
    @Nullable String type,
    @Nullable String item,
    @Nullable String price,
    @Nullable Long volume,
    Map<Integer, String> unknownFields)
    implements RealtimeEvent {
  static final String KOREA = "/api/dostk/websocket";
  static final String US = "/api/us/websocket";

  static final RealtimeType<Tick> TRADE =
      RealtimeType.of("0B", "주식체결", KOREA, ItemForm.CODE, Tick::read);
  static final RealtimeType<Tick> BOOK =
      RealtimeType.of("0D", "주식호가잔량", KOREA, ItemForm.CODE, Tick::read);
  static final RealtimeType<Tick> FILL =
      RealtimeType.of("00", "주문체결", KOREA, ItemForm.NONE, Tick::read);
  static final RealtimeType<Tick> US_TRADE =
      RealtimeType.of("FE", "해외체결", US, ItemForm.EXCHANGE_AND_CODE, Tick::read);

  private static final FieldTable ELEMENT =
      FieldTable.of("0B", "type", "name", "item", "values", "stexTp");
  private static final FieldTable VALUES = FieldTable.ofFids("0B", "10", "15");

  static Feed<Tick> trades(String... codes) {
    return feed(TRADE, Arrays.asList(codes));
  }

  static Feed<Tick> books(String... codes) {
    return feed(BOOK, Arrays.asList(codes));
  }

  static Feed<Tick> fills() {
    return feed(FILL, Arrays.asList());
  }

  static Feed<Tick> usTrades(String exchange, String code) {
    return Feed.of(US_TRADE, Arrays.asList(new RealtimeItem(code, exchange)));
  }

  private static Feed<Tick> feed(RealtimeType<Tick> type, Collection<String> codes) {
    return Feed.of(type, codes.stream().map(RealtimeItem::of).toList());
  }

  private static Tick read(JsonReader in) {
    String type = null;
    String item = null;
    String price = null;
    Long volume = null;
    UnknownFields unknown = new UnknownFields();
    in.beginObject();
    for (int f = in.nextField(ELEMENT, 0); f >= 0; f = in.nextField(ELEMENT, f + 1)) {
      switch (f) {
        case 0 -> type = in.readText();
        case 2 -> item = in.readText();
        case 3 -> {
          if (in.beginObject()) {
            for (int v = in.nextFid(VALUES, 0, unknown);
                v >= 0;
                v = in.nextFid(VALUES, v + 1, unknown)) {
              if (v == 0) {
                price = in.readText();
              } else {
                volume = in.readInteger();
              }
            }
          }
        }
        default -> in.skipValue();
      }
    }
    return new Tick(type, item, price, volume, unknown.toMap());
  }
}
