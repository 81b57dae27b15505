package io.github.kiwoomjava.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.codegen.review.PlannedMembers;
import io.github.kiwoomjava.codegen.tables.OperationRow;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.diff.ApiComparison.Incompatible;
import io.github.kiwoomjava.spec.diff.Change;
import io.github.kiwoomjava.spec.diff.ChangeKind;
import io.github.kiwoomjava.spec.diff.Level;
import io.github.kiwoomjava.spec.diff.SpecComparison;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.reader.SpecReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** japicmp on the generated clients of two editions is a second opinion on the diff's verdicts. */
@Tag("workbooks")
class CompatibilityCrossCheckTest {
  private static final SpecTables TABLES = SpecTables.load(Repository.root().resolve("spec"));

  @TempDir private Path folder;

  @Test
  void whatever_japicmp_calls_incompatible_the_diff_called_breaking_and_the_other_way_round()
      throws IOException {
    ApiSpec old = read("kiwoom-2025-09-08.xlsx");
    ApiSpec now = read("kiwoom-2026-07-04.xlsx");
    Set<String> both = ids(old);
    both.retainAll(ids(now));

    List<Incompatible> incompatible =
        ApiComparison.of(
            ClientJar.of(old, TABLES, both, folder.resolve("old")),
            ClientJar.of(now, TABLES, both, folder.resolve("new")));
    List<Change> breaking =
        new SpecComparison(new PlannedMembers(old, TABLES), new PlannedMembers(now, TABLES))
            .compare(old, now).changes().stream()
                .filter(change -> change.operation() != null && both.contains(change.operation()))
                .filter(CompatibilityCrossCheckTest::breaksCode)
                .toList();

    List<String> unexplained = new ArrayList<>();
    Set<String> confirmed = new TreeSet<>();
    for (Incompatible found : incompatible) {
      Owner owner = owner(found, both);
      if (owner == null || !owners(breaking).contains(owner.name())) {
        unexplained.add(found + " of " + owner);
      } else {
        confirmed.add(owner.name());
      }
    }
    assertThat(incompatible).isNotEmpty();
    assertThat(unexplained).isEmpty();
    // Components of one type that changed places look the same to japicmp, which makes them worse.
    List<Change> visible =
        breaking.stream().filter(each -> each.kind() != ChangeKind.FIELDS_REORDERED).toList();
    assertThat(confirmed).as("what japicmp found, too").containsAll(owners(visible));
  }

  private static Set<String> owners(List<Change> changes) {
    return changes.stream()
        .map(change -> change.operation() + " " + change.section())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean breaksCode(Change change) {
    return change.verdict().source() == Level.BREAKING
        || change.verdict().binary() == Level.BREAKING;
  }

  /** Whose class it is, or who has such a method in the client of its group. */
  private static @Nullable Owner owner(Incompatible found, Set<String> both) {
    for (OperationRow row : TABLES.operations()) {
      if (both.contains(row.id())) {
        String group = ClientJar.PACKAGE + "." + market(row) + row.group().toLowerCase(Locale.ROOT);
        String type = found.type().split("\\$", -1)[0];
        if (type.equals(group + "." + row.type() + "Request")) {
          return new Owner(row.id(), "REQUEST");
        }
        if (type.equals(group + "." + row.type() + "Response")
            || type.equals(group + "." + row.type())) {
          return new Owner(row.id(), "RESPONSE");
        }
        if (type.startsWith(group + ".")
            && type.endsWith("Client")
            && found.member().equals(row.method())) {
          return new Owner(row.id(), "REQUEST");
        }
      }
    }
    return null;
  }

  private static String market(OperationRow row) {
    return row.market().equals("-") ? "" : row.market().toLowerCase(Locale.ROOT) + ".";
  }

  private static Set<String> ids(ApiSpec spec) {
    return spec.operations().stream()
        .map(Operation::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ApiSpec read(String workbook) {
    return new SpecReader().read(Path.of(System.getProperty("kiwoom.workbooks"), workbook)).spec();
  }

  private record Owner(String operation, String section) {
    String name() {
      return operation + " " + section;
    }
  }
}
