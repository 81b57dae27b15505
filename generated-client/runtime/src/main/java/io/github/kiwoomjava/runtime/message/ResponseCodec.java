package io.github.kiwoomjava.runtime.message;

import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.JsonWriter;

/** Responses: read by generated code, written by reflection. */
final class ResponseCodec<R> implements MessageCodec<R> {
  private final ApiOperation<?, R> operation;
  private final LazyMirror<R> mirror;

  ResponseCodec(ApiOperation<?, R> operation, LazyMirror<R> mirror) {
    this.operation = operation;
    this.mirror = mirror;
  }

  @Override
  public R decode(JsonReader in) {
    return operation.decode(in);
  }

  @Override
  public void encode(R value, JsonWriter out) {
    mirror.get().write(value, out);
  }
}
