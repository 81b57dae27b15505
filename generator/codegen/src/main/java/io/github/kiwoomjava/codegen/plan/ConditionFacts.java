package io.github.kiwoomjava.codegen.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.spec.model.Body;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Transport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the sheets themselves tell of condition searches. */
final class ConditionFacts {
  private static final String LIST = "CNSRLST";
  private static final String SEARCH = "CNSRREQ";
  private static final String CLEAR = "CNSRCLR";

  /** The search type that asks for live reports, too. */
  private static final String LIVE = "1";

  private ConditionFacts() {}

  /** The service that an operation's request names; null if the sheet does not say. */
  static @Nullable String service(Operation operation) {
    return only(operation, "trnm");
  }

  /** The exchange that an operation's request names; null if it names none. */
  static @Nullable String exchange(Operation operation) {
    return only(operation, "stex_tp");
  }

  /** The step by the service's name, before which a market may have letters of its own. */
  static @Nullable ConditionStep step(Operation operation) {
    String service = operation.transport() == Transport.WEBSOCKET ? service(operation) : null;
    if (service == null) {
      return null;
    }
    ConditionStep.Role role = null;
    if (service.endsWith(LIST)) {
      role = ConditionStep.Role.LIST;
    } else if (service.endsWith(CLEAR)) {
      role = ConditionStep.Role.CLEAR;
    } else if (service.endsWith(SEARCH)) {
      role =
          LIVE.equals(only(operation, "search_type"))
              ? ConditionStep.Role.WATCH
              : ConditionStep.Role.SEARCH;
    }
    return role == null ? null : new ConditionStep(role, service, exchange(operation));
  }

  /** The only value of a request's element: fixed, the only code, or else the example's. */
  private static @Nullable String only(Operation operation, String element) {
    Field field =
        operation.request().bodies().stream()
            .map(Body::fields)
            .flatMap(List::stream)
            .filter(each -> each.element().equals(element))
            .findFirst()
            .orElse(null);
    if (field == null) {
      return null;
    }
    if (field.facts().fixed() != null) {
      return field.facts().fixed();
    }
    if (field.facts().codes().size() == 1) {
      return field.facts().codes().get(0).value();
    }
    return operation.examples().request().stream()
        .map(example -> example.path(element))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse(null);
  }
}
