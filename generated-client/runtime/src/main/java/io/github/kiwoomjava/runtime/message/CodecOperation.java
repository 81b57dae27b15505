package io.github.kiwoomjava.runtime.message;

import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.JsonWriter;
import java.util.Objects;

/** An operation of codecs that exist already. */
final class CodecOperation<Q, R> extends ApiOperation<Q, R> {
  private final MessageCodec<Q> request;
  private final MessageCodec<R> response;

  CodecOperation(OperationInfo info, MessageCodec<Q> request, MessageCodec<R> response) {
    super(info);
    this.request = Objects.requireNonNull(request, "request");
    this.response = Objects.requireNonNull(response, "response");
  }

  @Override
  public void encode(Q value, JsonWriter out) {
    request.encode(value, out);
  }

  @Override
  public R decode(JsonReader in) {
    return response.decode(in);
  }

  @Override
  public MessageCodec<Q> request() {
    return request;
  }

  @Override
  public MessageCodec<R> response() {
    return response;
  }
}
