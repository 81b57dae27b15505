package io.github.kiwoomjava.spec.reader;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Where;
import java.util.ArrayList;
import java.util.List;

/** The example cells of one section to documents. */
final class ExampleReader {
  private final Where sheet;
  private final FindingCollector findings;

  ExampleReader(Where sheet, FindingCollector findings) {
    this.sheet = sheet;
    this.findings = findings;
  }

  List<JsonNode> read(List<SheetLayout.Cell> cells) {
    List<JsonNode> documents = new ArrayList<>();
    for (SheetLayout.Cell cell : cells) {
      documents.addAll(read(cell));
    }
    return documents;
  }

  private List<JsonNode> read(SheetLayout.Cell cell) {
    Where where = sheet.row(cell.row());
    JsonRepairs repairs = new JsonRepairs();
    LenientJsonParser parser = new LenientJsonParser(cell.text(), repairs);
    String why = null;
    try {
      parser.parse();
      if (parser.documents().isEmpty()) {
        why = "the cell holds neither { nor [: " + Snippet.of(cell.text());
      }
    } catch (LenientJsonParser.GivenUpException e) {
      why = e.getMessage();
    }
    if (why != null) {
      findings.add(FindingCode.EXAMPLE_GIVEN_UP.at(where, "the example was given up: " + why));
    }
    repairs.forEach(
        (code, repair) ->
            findings.add(
                code.at(
                    where,
                    "%s (line %d of the cell: %s%s)"
                        .formatted(
                            code.meaning(),
                            repair.line(),
                            repair.detail(),
                            repair.count() > 1 ? "; " + repair.count() + " times" : ""))));
    return parser.documents();
  }
}
