package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.catalog.Effect;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import io.github.kiwoomjava.runtime.message.Codecs;
import io.github.kiwoomjava.runtime.message.MessageCodec;
import org.jspecify.annotations.Nullable;

/** A request in its wire form, which the tries of a call share. */
public final class ApiRequest<R> {
  private final OperationInfo operation;
  private final Object request;
  private final byte[] body;
  private final MessageCodec<R> codec;
  private final @Nullable String key;

  private ApiRequest(
      OperationInfo operation,
      Object request,
      byte[] body,
      MessageCodec<R> codec,
      @Nullable String key) {
    this.operation = operation;
    this.request = request;
    this.body = body;
    this.codec = codec;
    this.key = key;
  }

  public static <Q, R> ApiRequest<R> of(ApiOperation<Q, R> operation, Q request) {
    return new ApiRequest<>(
        operation.info(),
        request,
        Codecs.encode(operation.request(), request),
        operation.response(),
        null);
  }

  /** The same request, continued after an earlier page. */
  ApiRequest<R> from(@Nullable String nextKey) {
    return new ApiRequest<>(operation, request, body, codec, nextKey);
  }

  OperationInfo operation() {
    return operation;
  }

  /** The request object, for the result of an order. */
  Object request() {
    return request;
  }

  byte[] body() {
    return body;
  }

  MessageCodec<R> codec() {
    return codec;
  }

  /** Continues after an earlier page; null for the first. */
  @Nullable String key() {
    return key;
  }

  boolean isOrder() {
    return operation.effect() == Effect.ORDER;
  }

  /** A token is neither needed to get one nor to give it back. */
  boolean needsToken() {
    return operation.effect() != Effect.TOKEN;
  }
}
