package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.realtime.ItemForm;
import io.github.kiwoomjava.runtime.realtime.RealtimeEvent;
import io.github.kiwoomjava.runtime.realtime.RealtimeType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Kinds of data that are only passed on; whoever hears them decodes them. */
final class RawTypes {
  private static final String US_PATH = "/api/us/";

  private final String path;
  private final Map<String, RealtimeType<RealtimeEvent>> types = new HashMap<>();

  RawTypes(String path) {
    this.path = path;
  }

  RealtimeType<RealtimeEvent> of(String id) {
    ItemForm form = path.startsWith(US_PATH) ? ItemForm.EXCHANGE_AND_CODE : ItemForm.CODE;
    return types.computeIfAbsent(id, type -> RealtimeType.of(type, "", path, form, RawTypes::skip));
  }

  /** No event is what the engine takes for one that is not decoded. */
  @SuppressWarnings("NullAway")
  private static @Nullable RealtimeEvent skip(JsonReader in) {
    in.skipValue();
    return null;
  }
}
