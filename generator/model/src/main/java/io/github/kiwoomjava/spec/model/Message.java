package io.github.kiwoomjava.spec.model;

import java.util.List;

/**
 * One direction of an operation.
 *
 * @param headers HTTP headers as the sheet lists them, also for WebSocket operations
 * @param bodies alternatives where a sheet has several, otherwise one; never empty
 */
public record Message(List<Field> headers, List<Body> bodies) {
  public Message {
    headers = List.copyOf(headers);
    bodies = List.copyOf(bodies);
    if (bodies.isEmpty()) {
      throw new IllegalArgumentException("a message has at least one body, which may be empty");
    }
  }
}
