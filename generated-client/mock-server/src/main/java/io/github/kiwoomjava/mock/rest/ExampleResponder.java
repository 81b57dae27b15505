package io.github.kiwoomjava.mock.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.mock.example.MoreRows;
import io.github.kiwoomjava.mock.example.ResponseExample;
import io.github.kiwoomjava.spec.model.Effect;
import io.github.kiwoomjava.spec.model.Operation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Answers with the sheet's example, as it stands there; queries with rows get further pages made
 * from it.
 */
final class ExampleResponder implements Responder {
  private static final String ORDER_NUMBER = "ord_no";

  /** The examples of other operations have numbers close by. */
  private static final long BETWEEN_ORDERS = 1_000;

  private final Map<String, AtomicLong> orders = new ConcurrentHashMap<>();
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
    return new Reply(
        call.operation().effect() == Effect.ORDER ? numbered(call.operation().id(), body) : body,
        page < example.pages() - 1);
  }

  /** No two orders have the same number; the first one has that of the example. */
  private ObjectNode numbered(String operation, ObjectNode example) {
    long before =
        orders.computeIfAbsent(operation, id -> new AtomicLong()).getAndAdd(BETWEEN_ORDERS);
    String number = example.path(ORDER_NUMBER).asText();
    if (before == 0 || !number.matches("\\d{1,18}")) {
      return example;
    }
    String next = String.valueOf(Long.parseLong(number) + before);
    String padding = "0".repeat(Math.max(0, number.length() - next.length()));
    return example.deepCopy().put(ORDER_NUMBER, padding + next);
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
