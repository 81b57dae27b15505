package io.github.kiwoomjava.codegen.review;

import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Where;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the body fields of a spec by their keys, and by where they stand. */
final class FieldPlaces {
  private final Map<FieldKey, Field> byKey = new HashMap<>();
  private final Map<Where, FieldKey> byPlace = new HashMap<>();

  FieldPlaces(ApiSpec spec) {
    for (Operation operation : spec.operations()) {
      operation
          .request()
          .bodies()
          .forEach(body -> add(new FieldKey(operation.id(), Section.REQUEST, ""), body.fields()));
      operation
          .response()
          .bodies()
          .forEach(body -> add(new FieldKey(operation.id(), Section.RESPONSE, ""), body.fields()));
    }
  }

  private void add(FieldKey parent, List<Field> fields) {
    for (Field field : fields) {
      FieldKey key = parent.child(field.element());
      byKey.putIfAbsent(key, field);
      byPlace.putIfAbsent(field.where(), key);
      add(key, field.children());
    }
  }

  Optional<Field> field(FieldKey key) {
    return Optional.ofNullable(byKey.get(key));
  }

  Optional<FieldKey> keyAt(Where place) {
    return Optional.ofNullable(byPlace.get(place));
  }
}
