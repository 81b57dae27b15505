package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.codegen.typing.ExampleValues;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is collected while one message is planned. */
final class MessageContext {
  private final Operation operation;
  private final Section section;
  private final JavaType root;
  private final JavaType topLevel;
  private final ExampleValues examples;
  private final Map<String, Claim> types = new LinkedHashMap<>();
  private final List<FieldLine> lines = new ArrayList<>();
  private final List<String> unreviewed = new ArrayList<>();
  private boolean topLevelTaken;

  /**
   * Begins a message.
   *
   * @param root the type of the body
   * @param topLevel the type that the realtime values get, next to the message
   */
  MessageContext(
      Operation operation,
      Section section,
      JavaType root,
      JavaType topLevel,
      ExampleValues examples) {
    this.operation = operation;
    this.section = section;
    this.root = root;
    this.topLevel = topLevel;
    this.examples = examples;
  }

  Operation operation() {
    return operation;
  }

  Section section() {
    return section;
  }

  JavaType root() {
    return root;
  }

  ExampleValues examples() {
    return examples;
  }

  FieldKey bodyKey() {
    return new FieldKey(operation.id(), section, "");
  }

  /** Whether no object has the type next to the message yet. */
  boolean isTopLevelFree() {
    return !topLevelTaken;
  }

  /** The type of the realtime values; only one object of a message gets a file of its own. */
  JavaType takeTopLevel(String nestedName) {
    if (topLevelTaken) {
      return root.nested(nestedName);
    }
    topLevelTaken = true;
    return topLevel;
  }

  /** Whether a nested type may have this name, which may also differ in case only. */
  boolean isFree(String simpleName) {
    return !simpleName.equalsIgnoreCase(root.simpleName())
        && !types.containsKey(simpleName.toLowerCase(Locale.ROOT));
  }

  Claim claim(String simpleName) {
    Claim claim = types.get(simpleName.toLowerCase(Locale.ROOT));
    return claim == null ? new Claim(null, operation.where(), bodyKey()) : claim;
  }

  void add(ObjectPlan plan, FieldKey key, Where where) {
    types.put(plan.type().simpleName().toLowerCase(Locale.ROOT), new Claim(plan, where, key));
  }

  /** Whether a type that has its place is an array of values in order. */
  boolean isPositional(JavaType type) {
    ObjectPlan plan = claim(type.simpleName()).plan();
    return plan != null && plan.positional();
  }

  int lineCount() {
    return lines.size();
  }

  /** Adds a line before those of what lies below its field. */
  void addLine(int place, FieldLine line) {
    lines.add(place, line);
  }

  FieldLine line(int place) {
    return lines.get(place);
  }

  void setLine(int place, FieldLine line) {
    lines.set(place, line);
  }

  void addUnreviewed(String path) {
    unreviewed.add(path);
  }

  List<ObjectPlan> types() {
    return types.values().stream().map(Claim::requiredPlan).toList();
  }

  List<FieldLine> lines() {
    return List.copyOf(lines);
  }

  List<String> unreviewed() {
    return List.copyOf(unreviewed);
  }

  /**
   * A type's name that is taken.
   *
   * @param plan null for the body's own type
   */
  record Claim(@Nullable ObjectPlan plan, Where where, FieldKey key) {
    ObjectPlan requiredPlan() {
      if (plan == null) {
        throw new IllegalStateException("the body's type is no nested type");
      }
      return plan;
    }
  }
}
