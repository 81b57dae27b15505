package io.github.kiwoomjava.mock.script;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What one operation is to do from now on. What is ordered for the next requests comes first, in
 * the order of the calls; then the standing order applies until {@link #reset()}. May be changed
 * from any thread while the server runs.
 */
public final class Script {
  private final Deque<Planned> planned = new ArrayDeque<>();
  private Turn standing = Turn.normal();

  private record Planned(int times, Turn turn) {}

  Script() {}

  /**
   * Answers with this document once a request passed the usual checks.
   *
   * @throws IllegalArgumentException if the text is no JSON
   */
  public Script respond(String json) {
    return always(current().respond(json));
  }

  /** Answers with these documents, each a page. */
  public Script respondPages(String... documents) {
    return always(current().respond(Answer.pages(documents)));
  }

  /** Answers with what the function makes of the request. */
  public Script respond(Answer answer) {
    return always(current().respond(answer));
  }

  /** Answers each request with this HTTP status. */
  public Script status(int value) {
    return always(current().status(value));
  }

  /** Answers each request with an error in Kiwoom's shape. */
  public Script error(String code) {
    return always(current().error(code));
  }

  /** Holds each answer back. */
  public Script delay(Duration value) {
    return always(current().delay(value));
  }

  /** Cuts the connection after so many bytes of each answer's body; 0 cuts it without an answer. */
  public Script dropAfterBytes(int bytes) {
    return always(current().dropAfterBytes(bytes));
  }

  /** The next requests fail with HTTP 500. */
  public Script failNext(int times) {
    return next(times, Turn.normal().status(500));
  }

  /** The next requests fail with an error in Kiwoom's shape, such as {@code 8005}. */
  public Script failNext(int times, String code) {
    return next(times, Turn.normal().error(code));
  }

  /** Orders something for the next requests only. */
  public synchronized Script next(int times, Turn turn) {
    if (times < 0) {
      throw new IllegalArgumentException("times is " + times + ", but must not be negative");
    }
    if (times > 0) {
      planned.addLast(new Planned(times, turn));
    }
    return this;
  }

  /** Replaces the standing order. */
  public synchronized Script always(Turn turn) {
    standing = turn;
    return this;
  }

  /** Back to normal. */
  public synchronized Script reset() {
    planned.clear();
    standing = Turn.normal();
    return this;
  }

  synchronized Turn take() {
    Planned next = planned.pollFirst();
    if (next == null) {
      return standing;
    }
    if (next.times() > 1) {
      planned.addFirst(new Planned(next.times() - 1, next.turn()));
    }
    return next.turn();
  }

  private synchronized Turn current() {
    return standing;
  }
}
