package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.naming.Words;
import io.github.kiwoomjava.codegen.tables.CodeRow;
import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.typing.FieldTyping;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The code sets of the tables, and which of them fields use. */
final class CodeTypes {
  private final Map<String, List<CodeRow>> rowsByType = new TreeMap<>();
  private final TreeSet<String> used = new TreeSet<>();
  private final RetiredCodes retired;
  private final String packageName;
  private final FindingCollector findings;

  CodeTypes(
      List<CodeRow> rows,
      EditionNotes editions,
      String basePackage,
      NameRules rules,
      FindingCollector findings) {
    this.retired = new RetiredCodes(editions);
    this.packageName = basePackage + ".code";
    this.findings = findings;
    Map<String, CodeRow> spellings = new HashMap<>();
    for (CodeRow row : rows) {
      rowsByType.computeIfAbsent(row.type(), type -> new ArrayList<>()).add(row);
      rules
          .faultOfConstant(row.constant())
          .ifPresent(
              fault -> report(row.where(), "the constant '" + row.constant() + "' " + fault));
      CodeRow first = spellings.putIfAbsent(row.type().toLowerCase(Locale.ROOT), row);
      if (first == null) {
        rules
            .faultOfType(row.type())
            .ifPresent(fault -> report(row.where(), "the type '" + row.type() + "' " + fault));
      } else if (!first.type().equals(row.type())) {
        findings.error(
            "name-collision",
            row.where(),
            "the type '"
                + row.type()
                + "' differs from that of "
                + first.where()
                + " only in case");
      }
    }
  }

  private void report(Where where, String text) {
    findings.error("invalid-name", where, text);
  }

  /** The type of a field with codes; a finding and empty if the tables do not have it. */
  Optional<JavaType> use(FieldKey key, Field field, FieldTyping typing) {
    String type = Objects.requireNonNull(typing.codeType(), "a code has a type");
    List<CodeRow> rows = rowsByType.get(type);
    if (rows == null) {
      findings.error(
          "unknown-code-type",
          field.where(),
          key + " has the code type " + type + ", of which typing/codes.tsv has no line");
      return Optional.empty();
    }
    for (String raw : typing.subset()) {
      if (rows.stream().noneMatch(row -> row.raw().equals(raw))) {
        findings.error(
            "unknown-code",
            field.where(),
            key + " permits '" + raw + "', which is no value of " + type + " in typing/codes.tsv");
      }
    }
    used.add(type);
    retired.note(type, key, field, typing.subset());
    return Optional.of(JavaType.of(packageName, type));
  }

  /** The type that a table names; a finding and empty if there is none. */
  Optional<JavaType> use(String type, Where where) {
    if (!rowsByType.containsKey(type)) {
      findings.error(
          "unknown-code-type",
          where,
          "there is no code type " + type + " in typing/codes.tsv; correct the line or add it");
      return Optional.empty();
    }
    used.add(type);
    return Optional.of(JavaType.of(packageName, type));
  }

  /** The constants of a field's subset, in the order of the type's. */
  List<CodeTypePlan.Constant> constants(String type, List<String> subset) {
    return rowsByType.getOrDefault(type, List.of()).stream()
        .filter(row -> subset.contains(row.raw()))
        .map(this::constant)
        .toList();
  }

  /** The types that fields use, sorted by name. */
  List<CodeTypePlan> plans() {
    return used.stream()
        .map(
            type ->
                new CodeTypePlan(
                    JavaType.of(packageName, type),
                    Words.phrase(type),
                    rowsByType.getOrDefault(type, List.of()).stream().map(this::constant).toList()))
        .toList();
  }

  private CodeTypePlan.Constant constant(CodeRow row) {
    return new CodeTypePlan.Constant(
        row.constant(), row.raw(), row.label(), row.english(), retired.of(row.type(), row.raw()));
  }
}
