package io.github.kiwoomjava.mock.rest;

import io.github.kiwoomjava.mock.error.Failure;
import io.github.kiwoomjava.mock.script.Turn;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer ready to be sent. */
public final class RestResponse {
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;
  private final @Nullable Failure failure;
  private final Turn turn;

  RestResponse(
      int status, Map<String, String> headers, byte[] body, @Nullable Failure failure, Turn turn) {
    this.status = status;
    this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    this.body = body;
    this.failure = failure;
    this.turn = turn;
  }

  RestResponse with(Turn other) {
    return new RestResponse(status, headers, body, failure, other);
  }

  RestResponse withStatus(int other) {
    return new RestResponse(other, headers, body, failure, turn);
  }

  public int status() {
    return status;
  }

  /** In the order in which they are sent. */
  public Map<String, String> headers() {
    return headers;
  }

  /** A copy of the bytes of the body. */
  public byte[] body() {
    return body.clone();
  }

  /** The body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Length of the body in bytes. */
  public int length() {
    return body.length;
  }

  /** The exact error code, such as {@code 1511}, or null where the request succeeded. */
  public @Nullable String code() {
    return failure == null ? null : failure.code();
  }

  /** What {@code return_msg} says of an error, or null where the request succeeded. */
  public @Nullable String message() {
    return failure == null ? null : failure.returnMessage();
  }

  /** How long to hold the answer back. */
  public Duration delay() {
    return turn.delay();
  }

  /** After how many bytes of the body to cut the connection, or -1. */
  public int dropAfter() {
    return turn.dropAfter();
  }

  /** As {@link #body()}, for those who only read it. */
  public ByteBuffer buffer() {
    return ByteBuffer.wrap(body).asReadOnlyBuffer();
  }
}
