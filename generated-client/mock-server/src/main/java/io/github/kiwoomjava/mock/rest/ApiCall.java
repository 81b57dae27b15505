package io.github.kiwoomjava.mock.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.spec.model.Operation;

/**
 * A request that passed all checks.
 *
 * @param body the JSON body; do not change it
 * @param appKey whose token it carries
 * @param page 0 for a first request, n for the n-th continuation
 */
public record ApiCall(Operation operation, ObjectNode body, String appKey, int page) {
  /** The text or number below the name, trimmed; empty where it is absent. */
  public String text(String element) {
    return body.path(element).asText("").strip();
  }
}
