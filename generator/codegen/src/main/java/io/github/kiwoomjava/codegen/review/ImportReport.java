package io.github.kiwoomjava.codegen.review;

import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.spec.diff.SpecComparison;
import io.github.kiwoomjava.spec.diff.SpecDiff;
import io.github.kiwoomjava.spec.diff.report.DiffFormat;
import io.github.kiwoomjava.spec.model.ApiSpec;

/**
 * What people read of an import: what changed, for the client too, and what they have to decide.
 *
 * @param tables with the lines that the import writes
 */
public record ImportReport(ApiSpec before, ApiSpec after, SpecTables tables) {
  /** The changes, with what the tables make of them. */
  public SpecDiff diff() {
    return new SpecComparison(new PlannedMembers(before, tables), new PlannedMembers(after, tables))
        .compare(before, after);
  }

  /** Both parts, with an empty line between them. */
  public String text() {
    SpecDiff diff = diff();
    return DiffFormat.TEXT.render(diff) + "\n" + new SpecReview(tables).review(after, diff).text();
  }
}
