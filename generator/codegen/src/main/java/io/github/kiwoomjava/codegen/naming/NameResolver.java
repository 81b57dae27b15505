package io.github.kiwoomjava.codegen.naming;

import io.github.kiwoomjava.codegen.naming.NamedField.Source;
import io.github.kiwoomjava.codegen.tables.FidRow;
import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.tables.OverrideRow;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.spec.model.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a field's English name: exact line, then line for all operations, FID, dictionary. */
public final class NameResolver {
  private static final String ALL = "*";

  private final Map<FieldKey, OverrideRow> exact = new HashMap<>();
  private final Map<String, OverrideRow> global = new HashMap<>();
  private final Map<String, FidRow> fids = new HashMap<>();
  private final Map<String, Set<String>> namesOfFid = new HashMap<>();
  private final Dictionary dictionary;

  public NameResolver(SpecTables tables) {
    this.dictionary = new Dictionary(tables.terms());
    for (OverrideRow row : tables.overrides()) {
      if (row.operation().equals(ALL)) {
        global.put(globalKey(row.section(), row.path(), row.label()), row);
      } else {
        for (FieldKey key : TableKeys.of(row.operation(), row.section(), row.path())) {
          exact.put(key, row);
        }
      }
    }
    for (FidRow row : tables.fids()) {
      fids.put(row.fid() + "\t" + Labels.key(row.label()), row);
      namesOfFid.computeIfAbsent(row.fid(), fid -> new HashSet<>()).add(row.name());
    }
  }

  /** The line that names exactly this field, if there is one. */
  public Optional<OverrideRow> exactRow(FieldKey key) {
    return Optional.ofNullable(exact.get(key));
  }

  /** The field's name, or empty if no table covers it. */
  public Optional<NamedField> resolve(FieldKey key, Field field) {
    OverrideRow exactRow = exact.get(key);
    String type = exactRow == null ? "" : exactRow.type();
    if (exactRow != null && !exactRow.name().isEmpty()) {
      return Optional.of(new NamedField(exactRow.name(), type, Source.EXACT));
    }
    OverrideRow globalRow = globalRow(key, field);
    if (globalRow != null) {
      String globalType = type.isEmpty() ? globalRow.type() : type;
      return Optional.of(new NamedField(globalRow.name(), globalType, Source.GLOBAL));
    }
    return fidName(field)
        .map(name -> new NamedField(name, type, Source.FID))
        .or(() -> termName(field).map(name -> new NamedField(name, type, Source.TERMS)));
  }

  private @Nullable OverrideRow globalRow(FieldKey key, Field field) {
    for (String label : List.of(field.label(), "")) {
      for (String section : List.of(key.section().tableName(), ALL)) {
        OverrideRow row = global.get(globalKey(section, key.element(), label));
        if (row != null && !row.name().isEmpty()) {
          return row;
        }
      }
    }
    return null;
  }

  private Optional<String> fidName(Field field) {
    if (!Fids.isFid(field.element())) {
      return Optional.empty();
    }
    FidRow row = fids.get(field.element() + "\t" + Labels.key(field.label()));
    if (row != null) {
      return Optional.of(row.name());
    }
    // Elements that only an example shows have no label; the number must then be unambiguous.
    Set<String> names = namesOfFid.getOrDefault(field.element(), Set.of());
    return field.label().isEmpty() && names.size() == 1
        ? Optional.of(names.iterator().next())
        : Optional.empty();
  }

  private Optional<String> termName(Field field) {
    return dictionary.words(field.label()).map(Words::camelCase).filter(name -> !name.isEmpty());
  }

  private static String globalKey(String section, String element, String label) {
    return section + "\t" + element + "\t" + Labels.key(label);
  }
}
