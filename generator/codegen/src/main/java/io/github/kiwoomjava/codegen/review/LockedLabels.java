package io.github.kiwoomjava.codegen.review;

import io.github.kiwoomjava.codegen.naming.NameResolver;
import io.github.kiwoomjava.codegen.naming.NamedField;
import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.tables.LockRow;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.spec.diff.Change;
import io.github.kiwoomjava.spec.diff.ChangeKind;
import io.github.kiwoomjava.spec.diff.SpecDiff;
import io.github.kiwoomjava.spec.model.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names stay when labels change; whether they are still right is for people to say. */
final class LockedLabels {
  private final Map<FieldKey, String> published = new HashMap<>();
  private final NameResolver names;

  LockedLabels(SpecTables tables) {
    names = new NameResolver(tables);
    for (LockRow row : tables.lock()) {
      for (Section section : Section.values()) {
        if (section.tableName().equals(row.section())) {
          published.put(new FieldKey(row.operation(), section, row.path()), row.name());
        }
      }
    }
  }

  List<ReviewItem> changed(SpecDiff diff, FieldPlaces places) {
    List<ReviewItem> items = new ArrayList<>();
    for (Change change : diff.changes()) {
      if (change.kind() == ChangeKind.LABEL_CHANGED) {
        FieldKey key = Keys.of(change);
        String name = published.get(key);
        if (name != null) {
          Optional<String> byLabel =
              places.field(key).flatMap(field -> names.resolve(key, field)).map(NamedField::name);
          items.add(
              new ReviewItem(
                  ReviewKind.LABEL_CHANGED,
                  places.field(key).map(field -> field.where()).orElse(Where.file("sheets")),
                  String.format(
                      Locale.ROOT,
                      "%s stays '%s', but its label '%s' is '%s' now",
                      key,
                      name,
                      change.old(),
                      change.now()),
                  byLabel
                      .filter(other -> !other.equals(name))
                      .map(
                          other ->
                              "by its label it would be '"
                                  + other
                                  + "'; to rename it, delete its line in naming/names.lock")
                      .orElse(null)));
        }
      }
    }
    return items;
  }
}
