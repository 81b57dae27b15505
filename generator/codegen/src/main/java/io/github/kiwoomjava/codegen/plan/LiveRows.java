package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.naming.Fids;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.spec.model.Body;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Transport;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds live data by what the sheets show: an operation whose request registers items of a type,
 * and answers with rows that carry type, item and one object of numbered fields.
 */
final class LiveRows {
  static final String TYPE = "type";
  static final String ITEM = "item";

  /** What the runtime reads off every event, so that it goes by these names and is text. */
  private static final Set<String> OF_RUNTIME = Set.of(TYPE, ITEM);

  private LiveRows() {}

  /** The object of numbered fields inside a row of live data; empty if it is none. */
  static Optional<Field> values(Operation operation, Section section, Field row) {
    List<Field> objects = row.children().stream().filter(LiveRows::isNumbered).toList();
    boolean live =
        section == Section.RESPONSE
            && operation.transport() == Transport.WEBSOCKET
            && objects.size() == 1
            && hasAll(row.children())
            && row.children().stream()
                .allMatch(child -> child.children().isEmpty() || isNumbered(child))
            && registers(operation);
    return live ? Optional.of(objects.get(0)) : Optional.empty();
  }

  /** Whether the request says which items of which type are wanted. */
  static boolean registers(Operation operation) {
    return operation.request().bodies().stream()
        .map(Body::fields)
        .flatMap(List::stream)
        .anyMatch(field -> hasAll(field.children()));
  }

  static boolean isOfRuntime(String element) {
    return OF_RUNTIME.contains(element);
  }

  private static boolean isNumbered(Field field) {
    return !field.children().isEmpty()
        && field.children().stream().allMatch(child -> Fids.isFid(child.element()));
  }

  private static boolean hasAll(List<Field> fields) {
    return OF_RUNTIME.stream()
        .allMatch(element -> fields.stream().anyMatch(field -> field.element().equals(element)));
  }
}
