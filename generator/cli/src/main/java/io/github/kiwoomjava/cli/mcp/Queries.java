package io.github.kiwoomjava.cli.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.cli.catalog.OperationIndex;
import io.github.kiwoomjava.cli.catalog.Parameter;
import io.github.kiwoomjava.cli.catalog.RequestForm;
import io.github.kiwoomjava.cli.catalog.UnknownOperationException;
import io.github.kiwoomjava.cli.catalog.ValueText;
import io.github.kiwoomjava.client.ApiCatalog;
import io.github.kiwoomjava.runtime.api.Page;
import io.github.kiwoomjava.runtime.catalog.Effect;
import io.github.kiwoomjava.runtime.catalog.Transport;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the server for what changes nothing. */
final class Queries {
  private final Account account;
  private final ValueText values;
  private final OperationIndex index = new OperationIndex(ApiCatalog.operations());

  Queries(Account account, Clock clock) {
    this.account = account;
    this.values = new ValueText(clock);
  }

  ApiOperation<?, ?> operation(String name) throws ToolRefusal {
    try {
      return index.find(name);
    } catch (UnknownOperationException e) {
      throw new ToolRefusal(
          message(e).replaceAll("; 'kiwoom find WORDS'.*", "; find_operations looks for one"), e);
    }
  }

  /** A request with these values, by name or element. */
  Object request(ApiOperation<?, ?> operation, Map<String, String> given) throws ToolRefusal {
    RequestForm form = new RequestForm(operation, values);
    Map<Parameter, String> known = new LinkedHashMap<>();
    for (Map.Entry<String, String> value : given.entrySet()) {
      Parameter parameter =
          form.parameter(value.getKey())
              .or(() -> form.parameter(value.getKey().replace('_', '-')))
              .orElseThrow(
                  () ->
                      new ToolRefusal(
                          "%s takes no '%s'; it takes %s"
                              .formatted(
                                  operation.info().id(),
                                  value.getKey(),
                                  form.parameters().stream()
                                      .map(Parameter::element)
                                      .collect(Collectors.joining(", ")))));
      known.put(parameter, value.getValue());
    }
    try {
      return form.fill(known);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new ToolRefusal(
          e.getMessage() + "; describe_operation shows what " + operation.info().id() + " takes",
          e);
    }
  }

  /**
   * The answer to a query.
   *
   * @param wanted the members to show; empty for all
   */
  ObjectNode ask(
      ApiOperation<?, ?> operation,
      Map<String, String> given,
      List<String> wanted,
      int rows,
      int pages)
      throws ToolRefusal {
    if (operation.info().effect() != Effect.QUERY) {
      throw new ToolRefusal(
          operation.info().id()
              + " is no query; orders go through propose_order, tokens are managed by this server");
    }
    if (operation.info().transport() != Transport.REST) {
      throw new ToolRefusal(
          operation.info().id() + " is live data, which a single call cannot ask for");
    }
    return ask(operation, request(operation, given), wanted, rows, pages);
  }

  @SuppressWarnings("unchecked") // the form made the request for this operation
  private <Q, R> ObjectNode ask(
      ApiOperation<Q, R> operation, Object request, List<String> wanted, int rows, int pages)
      throws ToolRefusal {
    List<R> answers = new ArrayList<>();
    boolean more = false;
    try {
      for (Page<R> page :
          account
              .client()
              .api()
              .paged(operation, (Q) request, answer -> List.of())
              .maxPages(pages)
              .pages()) {
        answers.add(page.response());
        more = page.hasNext();
      }
    } catch (KiwoomException e) {
      throw new ToolRefusal(message(e), e);
    }
    return Answers.of(operation.info(), answers, wanted, rows, more);
  }

  static String message(@Nullable Throwable failure) {
    String message = failure == null ? null : failure.getMessage();
    return message == null ? String.valueOf(failure) : message;
  }
}
