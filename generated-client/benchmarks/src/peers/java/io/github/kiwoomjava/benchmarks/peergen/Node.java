package io.github.kiwoomjava.benchmarks.peergen;

import io.github.kiwoomjava.runtime.catalog.FieldInfo;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.catalog.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An element of a response with what it holds, as a person would write it down by hand. */
final class Node {
  private final String operation;
  private final String element;
  private final String kind;
  private final String codeType;
  private final List<Node> children = new ArrayList<>();

  private Node(String operation, String element, String kind, String codeType) {
    this.operation = operation;
    this.element = element;
    this.kind = kind;
    this.codeType = codeType;
  }

  /** The whole response of an operation. */
  static Node response(OperationInfo operation) {
    Node root = new Node(operation.id(), "", "object", "");
    for (FieldInfo field : operation.fieldInfos()) {
      if (field.section() == Section.RESPONSE) {
        root.add(List.of(field.path().split("/")), field);
      }
    }
    return root;
  }

  private void add(List<String> path, FieldInfo field) {
    String first = path.get(0);
    if (path.size() > 1) {
      child(first).add(path.subList(1, path.size()), field);
      return;
    }
    String code = field.codeType();
    children.add(new Node(operation, first, field.kind(), code == null ? "" : code));
  }

  /** An object that our types do not have, such as the one around the FIDs, has no line either. */
  private Node child(String name) {
    for (Node child : children) {
      if (child.element.equals(name)) {
        return child;
      }
    }
    Node made = new Node(operation, name, "object", "");
    children.add(made);
    return made;
  }

  String element() {
    return element;
  }

  List<Node> children() {
    return children;
  }

  boolean isContainer() {
    return !children.isEmpty();
  }

  boolean isList() {
    return kind.equals("list");
  }

  /** The record that it becomes, if it is a container; unique among those of all operations. */
  String typeName() {
    StringBuilder name = new StringBuilder("Api").append(operation);
    for (String word : element.split("_", -1)) {
      if (!word.isEmpty()) {
        name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return name.toString();
  }

  String member() {
    return Character.isDigit(element.charAt(0)) ? "fid" + element : element;
  }

  /** The Java type of the member that holds it. */
  String javaType() {
    if (isContainer()) {
      return isList() ? "List<" + typeName() + ">" : typeName();
    }
    return switch (kind) {
      case "integer" -> "Long";
      case "decimal" -> "BigDecimal";
      case "price" -> "Price";
      case "date" -> "LocalDate";
      case "time" -> "LocalTime";
      case "stock-code" -> "StockCode";
      case "code" -> codeType;
      case "text" -> "String";
      default -> throw new IllegalStateException("No peer reads " + kind + ", as " + element + " is");
    };
  }

  /** The method of the peers' readers that reads it. */
  String reader() {
    return switch (javaType()) {
      case "Long" -> "integer";
      case "BigDecimal" -> "decimal";
      case "Price" -> "price";
      case "LocalDate" -> "date";
      case "LocalTime" -> "time";
      case "StockCode" -> "stockCode";
      case "String" -> "text";
      default -> "code";
    };
  }

  /** Whether it is one of our own types, which no library knows. */
  boolean isValueType() {
    return isCode() || (!isContainer() && (kind.equals("price") || kind.equals("stock-code")));
  }

  boolean isCode() {
    return !isContainer() && kind.equals("code");
  }
}
