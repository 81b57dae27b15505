package io.github.kiwoomjava.cli;

import io.github.kiwoomjava.spec.diff.SpecComparison;
import io.github.kiwoomjava.spec.diff.SpecDiff;
import io.github.kiwoomjava.spec.diff.report.DiffFormat;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What one edition after the other made of one operation. */
final class OperationHistory {
  private final String id;
  private final List<Stage> stages = new ArrayList<>();

  OperationHistory(String id) {
    this.id = id;
  }

  /**
   * Adds what a source knows.
   *
   * @param order by which stages are sorted, such as a day; those with equal ones stay as added
   * @param title what people read
   */
  void add(String order, String title, ApiSpec spec) {
    stages.add(new Stage(order, title, spec.operation(id)));
  }

  /** Whether any source has the operation. */
  boolean isKnown() {
    return stages.stream().anyMatch(stage -> stage.operation().isPresent());
  }

  /** The oldest first; stages that change nothing are left out. */
  String text() {
    List<Stage> sorted = new ArrayList<>(stages);
    sorted.sort(Comparator.comparing(Stage::order));
    StringBuilder text = new StringBuilder();
    ApiSpec before = null;
    for (Stage stage : sorted) {
      ApiSpec now = stage.alone();
      if (before == null) {
        text.append("== ").append(stage.title()).append('\n');
        text.append(stage.operation().map(OperationHistory::first).orElse("not there\n"));
      } else {
        SpecDiff diff = new SpecComparison().compare(before, now);
        if (!diff.changes().isEmpty()) {
          text.append("\n== ").append(stage.title()).append('\n');
          text.append(DiffFormat.TEXT.render(diff));
        }
      }
      before = now;
    }
    return text.toString();
  }

  private static String first(Operation operation) {
    return "%s %s (%s), the oldest that is known%n"
        .formatted(operation.id(), operation.name(), operation.path())
        .replace("\r", "");
  }

  private record Stage(String order, String title, Optional<Operation> operation) {
    ApiSpec alone() {
      return new ApiSpec(operation.map(List::of).orElse(List.of()), List.of());
    }
  }
}
