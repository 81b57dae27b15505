package io.github.kiwoomjava.spec.diff;

import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.CodeValue;
import io.github.kiwoomjava.spec.model.Facts;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Requirement;
import io.github.kiwoomjava.spec.model.SignMeaning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A random spec that can be edited, and that writes down what each edit should be called. */
final class EditableSpec {
  private final Random random;
  private final List<Message> messages = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();
  private final Set<String> edited = new HashSet<>();
  private final Set<String> added = new HashSet<>();
  private int names;

  EditableSpec(Random random) {
    this.random = random;
    for (int i = 0; i < 6; i++) {
      addOperation();
    }
  }

  private String addOperation() {
    String id = "ka" + (10000 + ids.size() + names++);
    ids.add(id);
    messages.add(new Message(id, Section.REQUEST, nodes(4, 2)));
    messages.add(new Message(id, Section.RESPONSE, nodes(6, 3)));
    return id;
  }

  private List<Node> nodes(int most, int depth) {
    List<Node> nodes = new ArrayList<>();
    int count = 1 + random.nextInt(most);
    for (int i = 0; i < count; i++) {
      Node node = new Node(facts(Specs.field("e" + names++)));
      if (depth > 0 && random.nextInt(3) == 0) {
        node.field = Specs.typed(node.field, FieldType.LIST);
        nodes(3, depth - 1).forEach(node::add);
      }
      nodes.add(node);
    }
    return nodes;
  }

  /** Half of them with facts, so that facts can change, come and go. */
  private Field facts(Field field) {
    return random.nextBoolean()
        ? field
        : Specs.with(
            field,
            new Facts(
                List.of(new CodeValue("1", "하나"), new CodeValue("2", "둘")),
                "원",
                2,
                SignMeaning.NEGATIVE,
                "yyyyMMdd",
                "Y",
                "0",
                "ka10099/code"));
  }

  ApiSpec build() {
    List<Operation> operations = new ArrayList<>();
    for (String id : ids) {
      operations.add(
          Specs.operation(id, fields(id, Section.REQUEST), fields(id, Section.RESPONSE)));
    }
    return new ApiSpec(operations, List.of());
  }

  private List<Field> fields(String id, Section section) {
    return messages.stream()
        .filter(message -> message.id.equals(id) && message.section == section)
        .flatMap(message -> message.roots.stream())
        .map(Node::build)
        .toList();
  }

  /** Kind, operation, section and path of every change that the edits so far should give. */
  List<String> expected() {
    return List.copyOf(expected);
  }

  void edit() {
    switch (random.nextInt(14)) {
      case 0 -> removeField();
      case 1 -> addField();
      case 2 -> moveField();
      case 3 -> {
        int place = random.nextInt(ids.size());
        String id = ids.get(place);
        if (!edited.contains(id)) {
          ids.remove(place);
          messages.removeIf(message -> message.id.equals(id));
          expect(ChangeKind.OPERATION_REMOVED, id, null, null);
        }
      }
      case 4 -> {
        String id = addOperation();
        added.add(id);
        expect(ChangeKind.OPERATION_ADDED, id, null, null);
      }
      case 5 -> change(null, field -> Specs.typed(field, FieldType.UNSPECIFIED));
      case 6 -> change(null, field -> Specs.labelled(field, " " + field.label() + "\u00a0\n"));
      case 7 -> change(ChangeKind.LABEL_CHANGED, field -> Specs.labelled(field, "다른 라벨"));
      case 8 -> change(ChangeKind.TYPE_CHANGED, field -> Specs.typed(field, FieldType.MAP));
      case 9 ->
          change(
              ChangeKind.REQUIREMENT_CHANGED,
              field ->
                  Specs.copy(
                      field,
                      field.label(),
                      field.type(),
                      Requirement.REQUIRED,
                      field.length(),
                      field.facts()));
      case 10 ->
          change(
              ChangeKind.LENGTH_CHANGED,
              field ->
                  Specs.copy(
                      field, field.label(), field.type(), field.requirement(), 7, field.facts()));
      case 11 -> change(ChangeKind.UNIT_CHANGED, field -> changeFacts(field, "천원", null));
      case 12 -> change(ChangeKind.SCALE_CHANGED, field -> changeFacts(field, null, 5));
      default -> change(ChangeKind.CODES_ADDED, EditableSpec::addCode);
    }
  }

  private static Field changeFacts(Field field, @Nullable String unit, @Nullable Integer scale) {
    Facts old = field.facts();
    return Specs.with(
        field,
        new Facts(
            old.codes(),
            unit == null ? old.unit() : unit,
            scale == null ? old.scale() : scale,
            old.sign(),
            old.pattern(),
            old.fixed(),
            old.defaultValue(),
            old.reference()));
  }

  private static Field addCode(Field field) {
    Facts old = field.facts();
    List<CodeValue> codes = new ArrayList<>(old.codes());
    codes.add(0, new CodeValue("9", "새 값"));
    return Specs.with(
        field,
        new Facts(
            codes,
            old.unit(),
            old.scale(),
            old.sign(),
            old.pattern(),
            old.fixed(),
            old.defaultValue(),
            old.reference()));
  }

  private void change(@Nullable ChangeKind kind, UnaryOperator<Field> edit) {
    Message message = message();
    List<Node> free = message.all().stream().filter(node -> !node.touched).toList();
    if (!free.isEmpty()) {
      Node node = free.get(random.nextInt(free.size()));
      node.field = edit.apply(node.field);
      node.touched = true;
      if (kind != null) {
        expect(kind, message.id, message.section, node.path());
      }
    }
  }

  private void removeField() {
    Message message = message();
    List<Node> free = message.all().stream().filter(node -> !node.isTouched()).toList();
    if (!free.isEmpty()) {
      Node node = free.get(random.nextInt(free.size()));
      node.all()
          .forEach(
              gone -> expect(ChangeKind.FIELD_REMOVED, message.id, message.section, gone.path()));
      message.detach(node);
    }
  }

  private void addField() {
    Message message = message();
    List<Node> fresh = nodes(1, 2);
    List<Node> parents = message.all().stream().filter(node -> !node.children.isEmpty()).toList();
    if (parents.isEmpty() || random.nextBoolean()) {
      message.roots.addAll(random.nextInt(message.roots.size() + 1), fresh);
    } else {
      Node parent = parents.get(random.nextInt(parents.size()));
      fresh.forEach(parent::add);
      // It must stay, or what was added goes with it.
      parent.touched = true;
    }
    for (Node root : fresh) {
      for (Node node : root.all()) {
        node.touched = true;
        expect(ChangeKind.FIELD_ADDED, message.id, message.section, node.path());
      }
    }
  }

  /** From one object to another that is there before and after. */
  private void moveField() {
    Message message = message();
    List<Node> parents =
        message.all().stream()
            .filter(node -> !node.children.isEmpty() && !node.isTouched() && node.isAtRest())
            .toList();
    if (parents.size() < 2) {
      return;
    }
    Node from = parents.get(0);
    Node to = parents.get(parents.size() - 1);
    Node node = from.children.get(0);
    if (from == to || node.all().contains(to) || node.all().contains(from)) {
      return;
    }
    message.detach(node);
    to.add(node);
    from.touched = true;
    to.touched = true;
    for (Node moved : node.all()) {
      moved.touched = true;
      expect(ChangeKind.FIELD_MOVED, message.id, message.section, moved.path());
    }
  }

  private Message message() {
    List<Message> kept = messages.stream().filter(each -> !added.contains(each.id)).toList();
    return kept.get(random.nextInt(kept.size()));
  }

  private void expect(
      ChangeKind kind, String id, @Nullable Section section, @Nullable String path) {
    edited.add(id);
    expected.add(kind + " " + id + " " + section + " " + path);
  }

  private record Message(String id, Section section, List<Node> roots) {
    List<Node> all() {
      return roots.stream().flatMap(root -> root.all().stream()).toList();
    }

    void detach(Node node) {
      roots.remove(node);
      if (node.parent != null) {
        node.parent.children.remove(node);
      }
    }
  }

  private static final class Node {
    private Field field;
    private final List<Node> children = new ArrayList<>();
    private @Nullable Node parent;
    private boolean touched;

    Node(Field field) {
      this.field = field;
    }

    void add(Node child) {
      child.parent = this;
      children.add(child);
    }

    List<Node> all() {
      List<Node> all = new ArrayList<>(List.of(this));
      children.forEach(child -> all.addAll(child.all()));
      return all;
    }

    /** Whether it or anything below was edited. */
    boolean isTouched() {
      return all().stream().anyMatch(node -> node.touched);
    }

    /** Whether nothing around it came, went or moved. */
    boolean isAtRest() {
      return parent == null || (!parent.touched && parent.isAtRest());
    }

    String path() {
      return parent == null ? field.element() : parent.path() + "/" + field.element();
    }

    Field build() {
      return field.withChildren(children.stream().map(Node::build).toList());
    }
  }
}
