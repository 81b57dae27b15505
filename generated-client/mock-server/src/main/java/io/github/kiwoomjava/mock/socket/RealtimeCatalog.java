package io.github.kiwoomjava.mock.socket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Transport;
import java.util.List;
import java.util.Optional;

/** What the WebSocket sheets of a spec show: which messages there are, and examples of answers. */
final class RealtimeCatalog {
  private final List<Operation> operations;

  RealtimeCatalog(ApiSpec spec) {
    operations =
        spec.operations().stream().filter(o -> o.transport() == Transport.WEBSOCKET).toList();
  }

  /** The example of a live message of a type such as {@code 0B}, if the type is known at all. */
  Optional<ObjectNode> live(String type) {
    return operation(type)
        .flatMap(
            operation ->
                operation.examples().response().stream()
                    .filter(example -> trnm(example).equals("REAL"))
                    .map(example -> example.path("data").path(0))
                    .filter(ObjectNode.class::isInstance)
                    .map(ObjectNode.class::cast)
                    .findFirst());
  }

  /** The operation with exactly this id at one of the socket paths. */
  Optional<Operation> operation(String type) {
    return operations.stream().filter(operation -> operation.id().equals(type)).findFirst();
  }

  /** The example answer to a request that is no registration, such as {@code CNSRLST}. */
  Optional<ObjectNode> answer(ObjectNode request) {
    String name = trnm(request);
    return operations.stream()
        .filter(
            operation -> operation.examples().request().stream().anyMatch(e -> alike(e, request)))
        .flatMap(operation -> operation.examples().response().stream())
        .filter(example -> trnm(example).equals(name))
        .map(ObjectNode.class::cast)
        .findFirst();
  }

  /** One-time and continuous searches share a name and differ only in this element. */
  private static boolean alike(JsonNode example, ObjectNode request) {
    return trnm(example).equals(trnm(request))
        && example.path("search_type").asText().equals(request.path("search_type").asText());
  }

  private static String trnm(JsonNode message) {
    return message.path("trnm").asText();
  }
}
