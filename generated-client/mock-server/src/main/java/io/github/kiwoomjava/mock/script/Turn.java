package io.github.kiwoomjava.mock.script;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one request. Immutable; start with {@link #normal()}. The parts can be combined:
 * an answer that comes late and breaks off in the middle is {@code
 * normal().delay(d).dropAfterBytes(100)}.
 */
public final class Turn {
  private static final Turn NORMAL = new Turn(null, null, null, Duration.ZERO, -1);

  private final @Nullable Integer status;
  private final @Nullable String errorCode;
  private final @Nullable Answer answer;
  private final Duration delay;
  private final int dropAfter;

  private Turn(
      @Nullable Integer status,
      @Nullable String errorCode,
      @Nullable Answer answer,
      Duration delay,
      int dropAfter) {
    this.status = status;
    this.errorCode = errorCode;
    this.answer = answer;
    this.delay = delay;
    this.dropAfter = dropAfter;
  }

  /** The request is answered as if there were no script. */
  public static Turn normal() {
    return NORMAL;
  }

  /**
   * Answers with this HTTP status. Without an answer of its own the request is not looked at, and
   * the body is a line of text, as from a gateway.
   */
  public Turn status(int value) {
    if (value < 100 || value > 599) {
      throw new IllegalArgumentException("status is " + value + ", but must be 100 to 599");
    }
    return new Turn(value, errorCode, answer, delay, dropAfter);
  }

  /** Answers with an error in Kiwoom's shape, such as {@code 1700} or {@code RC4058}. */
  public Turn error(String code) {
    return new Turn(status, code, answer, delay, dropAfter);
  }

  /**
   * Answers with this document once the request passed the usual checks.
   *
   * @throws IllegalArgumentException if the text is no JSON
   */
  public Turn respond(String json) {
    return respond(Answer.pages(json));
  }

  /** Answers with what the function makes of the request, once it passed the usual checks. */
  public Turn respond(Answer value) {
    return new Turn(status, errorCode, value, delay, dropAfter);
  }

  /** Holds the answer back for this long; real time, whatever the server's clock. */
  public Turn delay(Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException("delay is " + value + ", but must not be negative");
    }
    return new Turn(status, errorCode, answer, value, dropAfter);
  }

  /**
   * Cuts the connection after so many bytes of the body; 0 cuts it without any answer. The request
   * has taken effect all the same: an order is accepted, only its answer is lost.
   */
  public Turn dropAfterBytes(int bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("bytes is " + bytes + ", but must not be negative");
    }
    return new Turn(status, errorCode, answer, delay, bytes);
  }

  /** The status to force, or null. */
  public @Nullable Integer status() {
    return status;
  }

  /** The error to answer with, or null. */
  public @Nullable String errorCode() {
    return errorCode;
  }

  /** The answer to give, or null for the usual one. */
  public @Nullable Answer answer() {
    return answer;
  }

  public Duration delay() {
    return delay;
  }

  /** Bytes of the body after which to cut, or -1. */
  public int dropAfter() {
    return dropAfter;
  }

  /** Whether the usual answer is replaced before the request is looked at. */
  public boolean replacesAnswer() {
    return errorCode != null || (status != null && answer == null);
  }
}
