package io.github.kiwoomjava.spec.diff.report;

import io.github.kiwoomjava.spec.diff.Change;
import io.github.kiwoomjava.spec.diff.ChangeKind;
import io.github.kiwoomjava.spec.diff.SpecDiff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes as people look for them.
 *
 * @param removed operations that are gone, each perhaps with its likely new id
 * @param added operations that are new
 * @param changed the changes inside of operations, by id
 * @param errorCodes what the error sheet says otherwise
 */
record DiffGroups(
    List<Change> removed,
    List<Change> added,
    Map<String, List<Change>> changed,
    List<Change> errorCodes) {
  static DiffGroups of(SpecDiff diff) {
    DiffGroups groups =
        new DiffGroups(
            new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
    for (Change change : diff.changes()) {
      groups.put(change);
    }
    return groups;
  }

  private void put(Change change) {
    String id = change.operation();
    if (id == null) {
      errorCodes.add(change);
    } else if (change.kind() == ChangeKind.OPERATION_ADDED) {
      added.add(change);
    } else if (change.kind() == ChangeKind.OPERATION_REMOVED
        || change.kind() == ChangeKind.OPERATION_LIKELY_RENAMED) {
      removed.add(change);
    } else {
      changed.computeIfAbsent(id, any -> new ArrayList<>()).add(change);
    }
  }

  /** {@code ka10081 주식일봉차트조회요청 (dostk/chart)}. */
  static String heading(SpecDiff diff, String id) {
    SpecDiff.OperationTitle title = diff.titles().get(id);
    return title == null ? id : id + " " + title.name().strip() + " (" + title.group() + ")";
  }
}
