package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Where;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sets the list of operations against the sheets. The sheets are believed. */
final class ListCheck {
  private final Where list;
  private final FindingCollector findings;

  ListCheck(Where list, FindingCollector findings) {
    this.list = list;
    this.findings = findings;
  }

  void check(List<ListTable.Entry> entries, List<Operation> operations) {
    Map<String, Operation> sheets = new HashMap<>();
    operations.forEach(operation -> sheets.putIfAbsent(operation.id(), operation));
    Map<String, ListTable.Entry> listed = new HashMap<>();
    for (ListTable.Entry entry : entries) {
      listed.put(entry.id(), entry);
      Operation operation = sheets.get(entry.id());
      if (operation == null && entry.name().equals(ErrorSheet.CODE)) {
        continue; // the list names the error sheet, too
      }
      if (operation == null) {
        findings.add(
            FindingCode.ONLY_IN_LIST.at(
                list.row(entry.row()), Snippet.of(entry.id()) + " is listed but has no sheet"));
      } else {
        compare(entry, "name", entry.name(), operation.name());
        compare(entry, "URL", entry.path(), operation.path());
      }
    }
    for (Operation operation : operations) {
      if (!listed.containsKey(operation.id())) {
        findings.add(
            FindingCode.NOT_IN_LIST.at(
                operation.where(),
                Snippet.of(operation.id()) + " has a sheet but is not in " + list.sheet()));
      }
    }
  }

  private void compare(ListTable.Entry entry, String what, String listed, String sheet) {
    if (!listed.isEmpty() && !listed.equals(sheet)) {
      findings.add(
          FindingCode.LIST_DISAGREEMENT.at(
              list.row(entry.row()),
              "the %s of %s is %s here and %s in its sheet; the sheet's was taken"
                  .formatted(what, entry.id(), Snippet.of(listed), Snippet.of(sheet))));
    }
  }
}
