package io.github.kiwoomjava.mock.socket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Transport;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the WebSocket sheets of a spec show: which messages there are, and examples of answers. */
final class RealtimeCatalog {
  private final List<Operation> operations;
  private final Map<String, ObjectNode> live;

  RealtimeCatalog(ApiSpec spec) {
    operations =
        spec.operations().stream().filter(o -> o.transport() == Transport.WEBSOCKET).toList();
    live =
        operations.stream()
            .filter(operation -> liveExample(operation).isPresent())
            .collect(
                Collectors.toMap(
                    Operation::id, o -> liveExample(o).orElseThrow(), (first, again) -> first));
  }

  /** The example of an event of a type such as {@code 0B}, if the sheet has one. */
  Optional<ObjectNode> live(String type) {
    return Optional.ofNullable(live.get(type));
  }

  Set<String> types() {
    return Collections.unmodifiableSet(live.keySet());
  }

  /** The Korean name of a type. */
  String name(String type) {
    return live(type).map(example -> example.path("name").asText()).orElse("");
  }

  /** Whether a type may be registered at a path. */
  boolean offers(String type, String path) {
    return operations.stream().anyMatch(o -> o.id().equals(type) && o.path().equals(path));
  }

  /** Whether events of a type go to an account and not to whoever watches an item. */
  boolean belongsToAccount(String type) {
    ObjectNode example = live.get(type);
    JsonNode values = example == null ? null : example.path("values");
    return values != null && (values.has("9201") || values.has("9203"));
  }

  /** The operation whose request example looks like this request, apart from its values. */
  Optional<Operation> operation(ObjectNode request, String path) {
    return operations.stream()
        .filter(operation -> operation.path().equals(path))
        .filter(
            operation -> operation.examples().request().stream().anyMatch(e -> alike(e, request)))
        .findFirst();
  }

  /** The example answer with the same name as the request. */
  static Optional<ObjectNode> answer(Operation operation, String trnm) {
    return operation.examples().response().stream()
        .filter(example -> trnm(example).equals(trnm))
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .findFirst();
  }

  /** The first event in a sheet's examples. */
  static Optional<ObjectNode> liveExample(Operation operation) {
    return operation.examples().response().stream()
        .filter(example -> trnm(example).equals("REAL"))
        .map(example -> example.path("data").path(0))
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .findFirst();
  }

  /** One-time and continuous searches share a name and differ only in this element. */
  private static boolean alike(JsonNode example, ObjectNode request) {
    Function<JsonNode, String> searchType = node -> node.path("search_type").asText();
    return trnm(example).equals(trnm(request))
        && searchType.apply(example).equals(searchType.apply(request));
  }

  private static String trnm(JsonNode message) {
    return message.path("trnm").asText();
  }
}
