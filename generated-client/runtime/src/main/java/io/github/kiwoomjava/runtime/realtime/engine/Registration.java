package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.realtime.ItemForm;
import io.github.kiwoomjava.runtime.realtime.RealtimeItem;
import io.github.kiwoomjava.runtime.realtime.RealtimeType;
import org.jspecify.annotations.Nullable;

/**
 * What the server counts as one registration.
 *
 * @param type such as {@code 0B}
 * @param code empty for everything of the type
 * @param exchange null where items have none
 */
record Registration(String type, String code, @Nullable String exchange) {
  static Registration of(RealtimeType<?> type, RealtimeItem item) {
    boolean us = type.form() == ItemForm.EXCHANGE_AND_CODE;
    return new Registration(type.id(), item.code(), us ? item.exchange() : null);
  }

  static Registration ofAll(RealtimeType<?> type) {
    return new Registration(type.id(), "", null);
  }

  @Override
  public String toString() {
    String item = exchange == null ? code : exchange + ":" + code;
    return item.isEmpty() ? type : type + " of " + item;
  }
}
