package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.naming.NameResolver;
import io.github.kiwoomjava.codegen.naming.NamedField;
import io.github.kiwoomjava.codegen.naming.WireNames;
import io.github.kiwoomjava.codegen.naming.Words;
import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.tables.LockRow;
import io.github.kiwoomjava.codegen.tables.OverrideRow;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names fields by the lock, the tables or, if permitted, their elements. */
final class MemberNames {
  private final NameResolver resolver;
  private final WireNames wireNames;
  private final NameRules rules;
  private final boolean strict;
  private final FindingCollector findings;
  private final Map<FieldKey, LockRow> published = new HashMap<>();

  MemberNames(
      SpecTables tables,
      WireNames wireNames,
      NameRules rules,
      boolean strict,
      FindingCollector findings) {
    this.resolver = new NameResolver(tables);
    this.wireNames = wireNames;
    this.rules = rules;
    this.strict = strict;
    this.findings = findings;
    for (LockRow row : tables.lock()) {
      PublishedNames.fieldKey(row).ifPresent(key -> published.put(key, row));
    }
  }

  /** The member's name; always usable, so that the work can go on and find further faults. */
  Named name(FieldKey key, Field field) {
    Optional<NamedField> resolved = resolver.resolve(key, field);
    LockRow lock = published.get(key);
    if (lock != null && !lock.name().isEmpty()) {
      resolved.ifPresent(found -> compare(key, field, lock, found));
      return new Named(lock.name(), lock.type(), true);
    }
    if (resolved.isEmpty()) {
      if (strict) {
        findings.error("unnamed-field", field.where(), unnamed(key, field));
      }
      return new Named(wireNames.member(field.element()), "", false);
    }
    NamedField found = resolved.get();
    Optional<String> fault = rules.faultOfMember(found.name());
    if (fault.isPresent()) {
      report(
          "invalid-name",
          key,
          field,
          "gets the name '" + found.name() + "', which " + fault.get() + overrideHint());
      return new Named(wireNames.member(field.element()), found.type(), false);
    }
    return new Named(found.name(), found.type(), true);
  }

  /** The name of the record of a list's rows or of an object. */
  String typeName(FieldKey key, Field field, Named named, boolean list) {
    String name = named.type();
    if (name.isEmpty()) {
      name = Words.upperFirst(list ? singular(named.name()) : named.name());
    }
    Optional<String> fault = rules.faultOfType(name);
    if (fault.isEmpty()) {
      return name;
    }
    if (strict) {
      report(
          "invalid-name",
          key,
          field,
          "gets the record '" + name + "', which " + fault.get() + overrideHint());
    }
    return wireNames.type(field.element()) + "Row";
  }

  private void compare(FieldKey key, Field field, LockRow lock, NamedField found) {
    if (found.name().equals(lock.name())) {
      return;
    }
    if (found.from() == NamedField.Source.EXACT) {
      String place =
          resolver.exactRow(key).map(OverrideRow::where).map(Object::toString).orElse("");
      findings.error(
          "published-name",
          lock.where(),
          key
              + " is published as '"
              + lock.name()
              + "', but "
              + place
              + " names it '"
              + found.name()
              + "'; take the override back, or delete the line here to rename it on purpose");
    } else {
      findings.info(
          "published-name",
          field.where(),
          key
              + " keeps its published name '"
              + lock.name()
              + "'; by its label '"
              + field.label()
              + "' it would now be '"
              + found.name()
              + "'");
    }
  }

  private void report(String code, FieldKey key, Field field, String text) {
    String message = key + " (" + field.label() + ") " + text;
    if (strict) {
      findings.error(code, field.where(), message);
    } else {
      findings.warning(code, field.where(), message);
    }
  }

  private static String overrideHint() {
    return "; name it in naming/overrides.tsv";
  }

  private static String unnamed(FieldKey key, Field field) {
    return key
        + " has no English name: "
        + (field.label().isEmpty()
            ? "it has no label, so it needs a line in naming/overrides.tsv"
            : "cover its label '"
                + field.label()
                + "' in naming/terms.tsv or name it in naming/overrides.tsv");
  }

  private static String singular(String name) {
    return name.length() > 1 && name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
  }

  /**
   * A usable name.
   *
   * @param type empty if no table names one
   * @param reviewed whether it comes from a table
   */
  record Named(String name, String type, boolean reviewed) {}
}
