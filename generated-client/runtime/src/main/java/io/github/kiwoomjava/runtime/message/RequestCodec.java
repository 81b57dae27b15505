package io.github.kiwoomjava.runtime.message;

import io.github.kiwoomjava.runtime.catalog.Section;
import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.JsonWriter;

/** Requests: written by generated code, read by reflection. */
final class RequestCodec<Q> implements MessageCodec<Q> {
  private final ApiOperation<Q, ?> operation;
  private final LazyMirror<Q> mirror;

  RequestCodec(ApiOperation<Q, ?> operation) {
    this.operation = operation;
    this.mirror = new LazyMirror<>(operation, Section.REQUEST);
  }

  @Override
  public Q decode(JsonReader in) {
    return mirror.get().read(in);
  }

  @Override
  public void encode(Q value, JsonWriter out) {
    operation.encode(value, out);
  }
}
