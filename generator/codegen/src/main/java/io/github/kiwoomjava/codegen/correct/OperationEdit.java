package io.github.kiwoomjava.codegen.correct;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.spec.model.Body;
import io.github.kiwoomjava.spec.model.Examples;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Operation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** An operation while corrections are applied to it. */
final class OperationEdit {
  private final Operation operation;
  private final Map<Section, List<Body>> bodies = new EnumMap<>(Section.class);
  private final Map<Section, List<JsonNode>> examples = new EnumMap<>(Section.class);
  private final Map<FieldKey, List<String>> aliases = new HashMap<>();
  private final Map<FieldKey, Structure> structures = new HashMap<>();
  private final Set<FieldKey> wrongValues = new HashSet<>();

  OperationEdit(Operation operation) {
    this.operation = operation;
    bodies.put(Section.REQUEST, operation.request().bodies());
    bodies.put(Section.RESPONSE, operation.response().bodies());
    examples.put(
        Section.REQUEST,
        operation.examples().request().stream().<JsonNode>map(JsonNode::deepCopy).toList());
    examples.put(
        Section.RESPONSE,
        operation.examples().response().stream().<JsonNode>map(JsonNode::deepCopy).toList());
  }

  Operation operation() {
    return operation;
  }

  List<Body> bodies(Section section) {
    return bodies.getOrDefault(section, List.of());
  }

  List<JsonNode> examples(Section section) {
    return examples.getOrDefault(section, List.of());
  }

  FieldKey key(Section section, String path) {
    return new FieldKey(operation.id(), section, path);
  }

  /** The first field at a path, in any of the tables. */
  Optional<Field> field(Section section, String path) {
    return bodies(section).stream()
        .flatMap(body -> FieldTree.find(body.fields(), path).stream())
        .findFirst();
  }

  /** Whether an example shows an element at a path. */
  boolean isInExamples(Section section, String path) {
    boolean[] found = {false};
    objects(
        section, FieldTree.parent(path), object -> found[0] |= object.has(FieldTree.element(path)));
    return found[0];
  }

  void editFields(Section section, UnaryOperator<List<Field>> edit) {
    List<Body> edited = new ArrayList<>();
    for (Body body : bodies(section)) {
      edited.add(new Body(body.title(), edit.apply(body.fields())));
    }
    bodies.put(section, edited);
  }

  /**
   * Adds below a path, in the first table that has the path.
   *
   * @param title the only table that is meant, empty for any
   */
  void put(Section section, String parent, Field added, String title) {
    List<Body> edited = new ArrayList<>(bodies(section));
    boolean titled = edited.stream().anyMatch(body -> title.equals(body.title()));
    for (int i = 0; i < edited.size(); i++) {
      Body body = edited.get(i);
      if (titled && !title.equals(body.title())) {
        continue;
      }
      if (parent.isEmpty() || FieldTree.find(body.fields(), parent).isPresent()) {
        edited.set(i, new Body(body.title(), FieldTree.put(body.fields(), parent, added)));
        bodies.put(section, edited);
        return;
      }
    }
  }

  void objects(Section section, String path, Consumer<ObjectNode> action) {
    examples(section).forEach(example -> ExampleTree.objectsAt(example, path, action));
  }

  void addAlias(FieldKey key, String spelling) {
    aliases.computeIfAbsent(key, each -> new ArrayList<>()).add(spelling);
  }

  void addStructure(FieldKey key, Structure structure) {
    structures.put(key, structure);
  }

  void addWrongValue(FieldKey key) {
    wrongValues.add(key);
  }

  Map<FieldKey, List<String>> aliases() {
    return aliases;
  }

  Map<FieldKey, Structure> structures() {
    return structures;
  }

  Set<FieldKey> wrongValues() {
    return wrongValues;
  }

  Operation result() {
    return new Operation(
        operation.id(),
        operation.name(),
        operation.menu(),
        operation.effect(),
        operation.transport(),
        operation.method(),
        operation.path(),
        operation.hosts(),
        new Message(operation.request().headers(), bodies(Section.REQUEST)),
        new Message(operation.response().headers(), bodies(Section.RESPONSE)),
        new Examples(examples(Section.REQUEST), examples(Section.RESPONSE)),
        operation.retired(),
        operation.where());
  }
}
