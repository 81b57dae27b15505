package io.github.kiwoomjava.codegen.tables;

/**
 * A body field of one operation.
 *
 * @param path its elements from the body's root, joined by {@code /}; empty for the body itself
 */
public record FieldKey(String operation, Section section, String path) {
  /** The element, which is the last part of the path. */
  public String element() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The key of an element below this one. */
  public FieldKey child(String element) {
    return new FieldKey(operation, section, path.isEmpty() ? element : path + "/" + element);
  }

  @Override
  public String toString() {
    return operation + " " + section.tableName() + (path.isEmpty() ? " body" : " " + path);
  }
}
