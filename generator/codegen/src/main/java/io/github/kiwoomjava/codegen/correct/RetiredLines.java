package io.github.kiwoomjava.codegen.correct;

import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.tables.RetiredRow;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Body;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes what is marked as retired out of the sheets unless a line of the table keeps it. */
public final class RetiredLines {
  private final Map<FieldKey, RetiredRow> fields = new HashMap<>();
  private final Map<String, RetiredRow> operations = new HashMap<>();
  private final Set<RetiredRow> used = new HashSet<>();
  private final boolean strict;
  private final FindingCollector findings;

  /**
   * Prepares the lines.
   *
   * @param strict whether a line for what the sheets have, or lack altogether, is an error
   */
  public RetiredLines(List<RetiredRow> rows, boolean strict, FindingCollector findings) {
    this.strict = strict;
    this.findings = findings;
    for (RetiredRow row : rows) {
      if (row.section().isEmpty()) {
        operations.put(row.operation(), row);
      } else if (row.code().isEmpty()) {
        fields.put(
            new FieldKey(
                row.operation(),
                row.section().equals("request") ? Section.REQUEST : Section.RESPONSE,
                row.path()),
            row);
      }
    }
  }

  /** The spec without what is to be gone for good. */
  public ApiSpec keep(ApiSpec spec) {
    List<Operation> kept = new ArrayList<>();
    Set<String> present = new HashSet<>();
    for (Operation operation : spec.operations()) {
      present.add(operation.id());
      RetiredRow row = operations.get(operation.id());
      if (operation.isRetired() && row == null) {
        continue;
      }
      if (operation.isRetired() && row != null) {
        used.add(row);
      }
      kept.add(
          operation.withMessages(
              keep(new FieldKey(operation.id(), Section.REQUEST, ""), operation.request()),
              keep(new FieldKey(operation.id(), Section.RESPONSE, ""), operation.response())));
    }
    if (strict) {
      fields.values().forEach(row -> reportUnused(row, present));
      operations.values().forEach(row -> reportUnused(row, present));
    }
    return new ApiSpec(spec.edition(), kept, spec.errorCodes());
  }

  private Message keep(FieldKey key, Message message) {
    return new Message(
        message.headers(),
        message.bodies().stream()
            .map(body -> new Body(body.title(), keep(key, body.fields())))
            .toList());
  }

  private List<Field> keep(FieldKey parent, List<Field> all) {
    List<Field> kept = new ArrayList<>();
    for (Field field : all) {
      FieldKey key = parent.child(field.element());
      RetiredRow row = fields.get(key);
      if (field.isRetired() && row == null) {
        continue;
      }
      if (field.isRetired() && row != null) {
        used.add(row);
      }
      kept.add(field.withChildren(keep(key, field.children())));
    }
    return kept;
  }

  private void reportUnused(RetiredRow row, Set<String> present) {
    if (present.contains(row.operation()) && !used.contains(row)) {
      findings.error(
          "retired-unused",
          row.where(),
          "no sheet has "
              + (row.operation() + " " + row.section() + " " + row.path()).strip()
              + " as retired: import the edition again, or remove the line");
    }
  }
}
