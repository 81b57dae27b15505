package io.github.kiwoomjava.runtime.api;

import java.util.Objects;

/**
 * An operation of the API: what is known of it, and how its messages are read and written.
 *
 * @param <Q> the request
 * @param <R> the response
 */
public final class ApiOperation<Q, R> {
  private final OperationInfo info;
  private final MessageCodec<Q> request;
  private final MessageCodec<R> response;

  private ApiOperation(OperationInfo info, MessageCodec<Q> request, MessageCodec<R> response) {
    this.info = Objects.requireNonNull(info, "info");
    this.request = Objects.requireNonNull(request, "request");
    this.response = Objects.requireNonNull(response, "response");
  }

  /** Makes an operation of its parts. */
  public static <Q, R> ApiOperation<Q, R> of(
      OperationInfo info, MessageCodec<Q> request, MessageCodec<R> response) {
    return new ApiOperation<>(info, request, response);
  }

  /** Id, names, path and effect. */
  public OperationInfo info() {
    return info;
  }

  /** Reads and writes its requests. */
  public MessageCodec<Q> request() {
    return request;
  }

  /** Reads and writes its responses. */
  public MessageCodec<R> response() {
    return response;
  }

  @Override
  public String toString() {
    return info.toString();
  }
}
