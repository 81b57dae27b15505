package io.github.kiwoomjava.codegen.correct;

import io.github.kiwoomjava.codegen.tables.Correction;
import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Body;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Origin;
import io.github.kiwoomjava.spec.model.Transport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Applies the corrections to a spec. */
public final class Corrector {
  private static final String ALL = "*";
  private static final String MOVE = "move-field";
  private static final String RENAME = "rename-element";
  private static final Map<String, Rule> RULES =
      Map.ofEntries(
          Map.entry("add-field", FieldRules::add),
          Map.entry("remove-field", FieldRules::remove),
          Map.entry(MOVE, FieldRules::move),
          Map.entry("type", FieldRules::type),
          Map.entry("label", FactRules::label),
          Map.entry("length", FactRules::length),
          Map.entry("unit", FactRules::unit),
          Map.entry("pattern", FactRules::pattern),
          Map.entry("fixed-value", FactRules::fixedValue),
          Map.entry("alias", ExampleRules::alias),
          Map.entry("example-path", ExampleRules::path),
          Map.entry("wrong-example", ExampleRules::wrong),
          Map.entry("example-value", ExampleRules::value),
          Map.entry("unseen", ExampleRules::unseen));

  private final List<Correction> corrections;
  private final boolean strict;
  private final FindingCollector findings;

  /**
   * Prepares the corrections.
   *
   * @param strict whether an obsolete correction and an uncorrected fault are errors
   */
  public Corrector(List<Correction> corrections, boolean strict, FindingCollector findings) {
    this.corrections = corrections;
    this.strict = strict;
    this.findings = findings;
  }

  /** The spec as it should be. Corrections of operations that it does not have do nothing. */
  public Corrected correct(ApiSpec spec) {
    List<Operation> operations = new ArrayList<>();
    Map<FieldKey, List<String>> aliases = new HashMap<>();
    Map<FieldKey, Structure> structures = new HashMap<>();
    Set<FieldKey> wrongValues = new HashSet<>();
    Set<Correction> used = new HashSet<>();
    for (Operation operation : spec.operations()) {
      OperationEdit edit = new OperationEdit(operation);
      correct(edit, used);
      reportUncorrected(edit);
      operations.add(edit.result());
      aliases.putAll(edit.aliases());
      structures.putAll(edit.structures());
      wrongValues.addAll(edit.wrongValues());
    }
    boolean anyRest =
        spec.operations().stream().anyMatch(each -> each.transport() == Transport.REST);
    for (Correction correction : corrections) {
      if (correction.operation().equals(ALL) && anyRest && !used.contains(correction)) {
        obsolete(correction);
      }
    }
    return new Corrected(
        new ApiSpec(spec.edition(), operations, spec.errorCodes()),
        aliases,
        structures,
        wrongValues);
  }

  private void correct(OperationEdit edit, Set<Correction> used) {
    for (Section section : Section.values()) {
      Renames renames = new Renames();
      for (Correction correction : corrections) {
        if (!concerns(correction, edit.operation(), section)) {
          continue;
        }
        Outcome outcome = apply(edit, section, correction, renames);
        if (outcome != Outcome.OBSOLETE) {
          used.add(correction);
        } else if (!correction.operation().equals(ALL) && correction.text("edition").isEmpty()) {
          obsolete(correction);
        }
      }
      renames.apply(edit, section);
    }
  }

  private Outcome apply(
      OperationEdit edit, Section section, Correction correction, Renames renames) {
    if (correction.fault().equals(RENAME)) {
      return renames.note(edit, section, correction);
    }
    Rule rule = RULES.get(correction.fault());
    try {
      if (rule != null) {
        return rule.apply(edit, section, moved(edit, section, correction));
      }
      findings.error(
          "correction-fault",
          correction.where(),
          "there is no fault '" + correction.fault() + "'; there are " + known());
    } catch (IllegalArgumentException e) {
      findings.error(
          "correction-fault",
          correction.where(),
          "the correction of " + place(correction) + " cannot be applied: " + e.getMessage());
    }
    return Outcome.APPLIED;
  }

  /** A correction names the place in the table; the field may have been moved from there. */
  private Correction moved(OperationEdit edit, Section section, Correction correction) {
    if (correction.fault().equals(MOVE)
        || correction.path().isEmpty()
        || edit.field(section, correction.path()).isPresent()) {
      return correction;
    }
    return corrections.stream()
        .filter(each -> each.fault().equals(MOVE) && concerns(each, edit.operation(), section))
        .filter(each -> each.text("says").equals(correction.path()))
        .findFirst()
        .map(move -> correction.at(move.text("right")))
        .orElse(correction);
  }

  private static String known() {
    List<String> names = new ArrayList<>(RULES.keySet());
    names.add(RENAME);
    return String.join(", ", names.stream().sorted().toList());
  }

  private static boolean concerns(Correction correction, Operation operation, Section section) {
    boolean all = correction.operation().equals(ALL) && operation.transport() == Transport.REST;
    return (all || correction.operation().equals(operation.id()))
        && correction.section().equals(section.tableName());
  }

  private void obsolete(Correction correction) {
    String message =
        "the correction of "
            + place(correction)
            + " ("
            + correction.fault()
            + ", says '"
            + correction.text("says")
            + "') is obsolete: the sheet does not say so; remove it";
    if (strict) {
      findings.error("obsolete-correction", correction.where(), message);
    } else {
      findings.warning("obsolete-correction", correction.where(), message);
    }
  }

  private void reportUncorrected(OperationEdit edit) {
    if (!strict) {
      return;
    }
    for (Section section : Section.values()) {
      for (Body body : edit.bodies(section)) {
        reportUncorrected(edit.key(section, ""), body.fields());
      }
    }
  }

  private void reportUncorrected(FieldKey parent, List<Field> fields) {
    for (Field field : fields) {
      FieldKey key = parent.child(field.element());
      if (field.origin() == Origin.EXAMPLE) {
        findings.error(
            "uncorrected-fault",
            field.where(),
            key
                + " is only in the example: add a correction (add-field, alias, wrong-example) to"
                + " corrections.yaml that says what is right");
      }
      reportUncorrected(key, field.children());
    }
  }

  private static String place(Correction correction) {
    return correction.operation() + " " + correction.section() + " " + correction.path();
  }
}
