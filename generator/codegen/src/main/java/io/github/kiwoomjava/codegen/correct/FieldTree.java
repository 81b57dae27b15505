package io.github.kiwoomjava.codegen.correct;

import io.github.kiwoomjava.spec.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Finds and replaces fields by their path in a tree of immutable fields. */
final class FieldTree {
  private FieldTree() {}

  static Optional<Field> find(List<Field> fields, String path) {
    int slash = path.indexOf('/');
    String element = slash < 0 ? path : path.substring(0, slash);
    Optional<Field> field =
        fields.stream().filter(each -> each.element().equals(element)).findFirst();
    return slash < 0
        ? field
        : field.flatMap(parent -> find(parent.children(), path.substring(slash + 1)));
  }

  /** The tree with another list of children at a path; the empty path is the list itself. */
  static List<Field> editChildren(
      List<Field> fields, String path, UnaryOperator<List<Field>> edit) {
    if (path.isEmpty()) {
      return edit.apply(fields);
    }
    int slash = path.indexOf('/');
    String element = slash < 0 ? path : path.substring(0, slash);
    String rest = slash < 0 ? "" : path.substring(slash + 1);
    return fields.stream()
        .map(
            field ->
                field.element().equals(element)
                    ? field.withChildren(editChildren(field.children(), rest, edit))
                    : field)
        .toList();
  }

  /** The tree with another field at a path. */
  static List<Field> edit(List<Field> fields, String path, UnaryOperator<Field> edit) {
    String element = element(path);
    return editChildren(
        fields,
        parent(path),
        siblings ->
            siblings.stream()
                .map(field -> field.element().equals(element) ? edit.apply(field) : field)
                .toList());
  }

  static List<Field> remove(List<Field> fields, String path) {
    String element = element(path);
    return editChildren(
        fields,
        parent(path),
        siblings -> siblings.stream().filter(field -> !field.element().equals(element)).toList());
  }

  /** The tree with a field more below a path; it takes the place of one with its element. */
  static List<Field> put(List<Field> fields, String parent, Field added) {
    return editChildren(
        fields,
        parent,
        siblings -> {
          List<Field> list = new ArrayList<>(siblings);
          for (int i = 0; i < list.size(); i++) {
            if (list.get(i).element().equals(added.element())) {
              list.set(i, added);
              return list;
            }
          }
          list.add(added);
          return list;
        });
  }

  static String element(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }
}
