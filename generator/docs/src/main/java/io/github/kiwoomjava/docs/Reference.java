package io.github.kiwoomjava.docs;

import io.github.kiwoomjava.codegen.plan.CodeTypePlan;
import io.github.kiwoomjava.codegen.plan.OperationPlan;
import io.github.kiwoomjava.codegen.plan.UnnamedPolicy;
import io.github.kiwoomjava.codegen.review.DryPlan;
import io.github.kiwoomjava.codegen.tables.Correction;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.finding.Severity;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A specification as it is documented: each operation with the names and types that the generated
 * client has for it. What no table names is named after its wire element.
 *
 * @param edition the day of the edition, or null if nobody knows
 * @param operations sorted by id
 * @param codeTypes sets of codes, sorted by name
 * @param corrections known faults of the sheets, set right
 */
public record Reference(
    @Nullable String edition,
    List<ReferenceOperation> operations,
    List<CodeTypePlan> codeTypes,
    List<Correction> corrections,
    List<ErrorCode> errorCodes) {
  public Reference {
    operations = List.copyOf(operations);
    codeTypes = List.copyOf(codeTypes);
    corrections = List.copyOf(corrections);
    errorCodes = List.copyOf(errorCodes);
  }

  /**
   * Names and types a specification.
   *
   * @throws ReferenceException if it cannot be named or typed; the message says why
   */
  public static Reference of(ApiSpec spec, SpecTables tables) throws ReferenceException {
    DryPlan dry = DryPlan.of(spec, tables, UnnamedPolicy.WIRE);
    List<String> errors =
        dry.findings().stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(Finding::toString)
            .toList();
    if (!errors.isEmpty()) {
      throw new ReferenceException(String.join("\n", errors));
    }
    Map<String, OperationPlan> plans =
        dry.plan().operations().stream()
            .collect(Collectors.toMap(OperationPlan::id, Function.identity()));
    return new Reference(
        dry.plan().edition(),
        dry.corrected().operations().stream()
            .filter(operation -> plans.containsKey(operation.id()))
            .map(operation -> ReferenceOperation.of(operation, plans.get(operation.id())))
            .toList(),
        dry.plan().codeTypes(),
        tables.corrections(),
        dry.corrected().errorCodes());
  }
}
