package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.ErrorCode;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Where;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Raw sheets of any source to one spec: tells their kinds apart and checks them as a whole. */
final class SpecAssembler {
  private final Where source;
  private final FindingCollector findings;
  private final List<Operation> operations = new ArrayList<>();
  private final List<ErrorCode> errorCodes = new ArrayList<>();
  private final Map<Where, List<ListTable.Entry>> lists = new LinkedHashMap<>();
  private int exampleCells;
  private @Nullable LocalDate edition;

  SpecAssembler(Where source, FindingCollector findings) {
    this.source = source;
    this.findings = findings;
  }

  ReadResult assemble(List<RawSheet> sheets) {
    sheets.forEach(this::take);
    lists.forEach((where, entries) -> new ListCheck(where, findings).check(entries, operations));
    reportClashes();
    if (operations.isEmpty() && errorCodes.isEmpty() && !findings.hasErrors()) {
      findings.add(
          FindingCode.SOURCE_EMPTY.at(
              source,
              "no sheet describes an operation; is this Kiwoom's workbook or a sheet of it?"));
    }
    // Sheets stand in other orders in other editions and in folders; that is no fact.
    operations.sort(Comparator.comparing(Operation::id));
    ApiSpec spec = new ApiSpec(edition, operations, errorCodes);
    return new ReadResult(spec, findings.findings(), ReadCounts.of(spec, exampleCells));
  }

  private void take(RawSheet sheet) {
    if (sheet.rows().isEmpty()) {
      findings.add(FindingCode.SHEET_EMPTY.at(sheet.where(), "the sheet holds no text"));
      return;
    }
    SheetLayout layout = SheetLayout.of(sheet);
    if (layout.hasTables()) {
      takeOperation(sheet, layout);
    } else if (EditionSheet.is(sheet)) {
      edition = EditionSheet.read(sheet, findings).orElse(edition);
    } else if (ErrorSheet.is(sheet)) {
      errorCodes.addAll(ErrorSheet.read(sheet, findings));
    } else if (ListTable.is(sheet)) {
      lists.put(sheet.where(), ListTable.read(sheet));
    } else if (layout.property(Property.ID) != null) {
      takeOperation(sheet, layout);
    } else {
      findings.add(
          FindingCode.SHEET_UNKNOWN.at(
              sheet.where(),
              "the sheet describes no operation, lists none and has no error codes; left out"));
    }
  }

  private void takeOperation(RawSheet sheet, SheetLayout layout) {
    exampleCells +=
        layout.examples(Section.REQUEST_EXAMPLE).size()
            + layout.examples(Section.RESPONSE_EXAMPLE).size();
    Operation operation = new OperationReader(sheet, layout, findings).read();
    if (operation != null) {
      operations.add(operation);
    }
  }

  private void reportClashes() {
    Map<String, Operation> ids = new HashMap<>();
    Map<String, Operation> folded = new HashMap<>();
    for (Operation operation : operations) {
      Operation same = ids.putIfAbsent(operation.id(), operation);
      if (same != null) {
        findings.add(
            FindingCode.DUPLICATE_OPERATION.at(
                operation.where(),
                "API ID %s also stands at %s; remove one of the two"
                    .formatted(Snippet.of(operation.id()), same.where())));
        continue;
      }
      Operation similar = folded.putIfAbsent(operation.id().toLowerCase(Locale.ROOT), operation);
      if (similar != null) {
        findings.add(
            FindingCode.IDS_DIFFER_IN_CASE.at(
                operation.where(),
                "API ID %s differs only in case from %s at %s"
                    .formatted(
                        Snippet.of(operation.id()), Snippet.of(similar.id()), similar.where())));
      }
    }
  }
}
