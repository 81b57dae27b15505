package io.github.kiwoomjava.mock.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.mock.example.MoreRows;
import io.github.kiwoomjava.mock.example.ResponseExample;
import io.github.kiwoomjava.spec.model.Effect;
import io.github.kiwoomjava.spec.model.Operation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers with the sheet's example, as it stands there; queries with rows get further pages made
 * from it.
 */
final class ExampleResponder implements Responder {
  private final int pages;
  private final Map<String, Example> examples = new ConcurrentHashMap<>();

  private record Example(ObjectNode body, int pages) {}

  ExampleResponder(int pages) {
    this.pages = pages;
  }

  @Override
  public Reply reply(ApiCall call) {
    Example example = examples.computeIfAbsent(call.operation().id(), id -> of(call.operation()));
    int page = Math.min(call.page(), example.pages() - 1);
    ObjectNode body = page == 0 ? example.body() : page(call.operation(), example.body(), page);
    return new Reply(body, page < example.pages() - 1);
  }

  private Example of(Operation operation) {
    ObjectNode body = ResponseExample.of(operation);
    boolean mayContinue =
        operation.effect() == Effect.QUERY
            && operation.request().headers().stream()
                .anyMatch(header -> header.element().equalsIgnoreCase(HeaderCheck.CONTINUE))
            && MoreRows.hasRows(body)
            // Rows in which nothing can be varied would repeat themselves for ever.
            && !page(operation, body, 1).equals(body);
    return new Example(body, mayContinue ? pages : 1);
  }

  private static ObjectNode page(Operation operation, ObjectNode example, int page) {
    return MoreRows.page(example, operation.response().bodies().get(0).fields(), page);
  }
}
