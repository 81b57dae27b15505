package io.github.kiwoomjava.codegen.review;

import io.github.kiwoomjava.codegen.naming.NameProposals;
import io.github.kiwoomjava.codegen.plan.UnnamedPolicy;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.spec.diff.SpecDiff;
import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.finding.Severity;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists what a person has to decide before a client can be generated from a new edition: what
 * strict generation would refuse, and what it would pass over in silence although it changed.
 */
public final class SpecReview {
  private final SpecTables tables;

  /**
   * A review against reviewed tables.
   *
   * @param tables those of the folder that the edition is imported into
   */
  public SpecReview(SpecTables tables) {
    this.tables = tables;
  }

  /**
   * Reviews an edition. Generates nothing.
   *
   * @param after the new edition
   * @param diff what changed since the edition before
   */
  public ReviewReport review(ApiSpec after, SpecDiff diff) {
    NameProposals proposals = new NameProposals(tables, after);
    // What stands in for names of new operations lets their fields be looked at, too.
    DryPlan dry =
        DryPlan.of(after, ProvisionalOperations.addTo(tables, after), UnnamedPolicy.STRICT);
    FieldPlaces places = new FieldPlaces(dry.corrected());
    List<ReviewItem> items = new ArrayList<>(unnamedOperations(after, proposals));
    for (Finding finding : dry.findings()) {
      if (finding.severity() == Severity.ERROR) {
        items.add(item(finding, places, proposals));
      }
    }
    items.addAll(new LockedLabels(tables).changed(diff, places));
    items.addAll(new GrownCodes(tables).grown(diff, dry, places));
    // Of equal faults, one is enough: a label stands in many operations.
    List<ReviewItem> sorted = new ArrayList<>(new LinkedHashSet<>(items));
    sorted.sort(Comparator.comparing(ReviewItem::kind));
    return new ReviewReport(sorted);
  }

  private List<ReviewItem> unnamedOperations(ApiSpec spec, NameProposals proposals) {
    List<ReviewItem> items = new ArrayList<>();
    for (Operation operation : ProvisionalOperations.unnamed(tables, spec)) {
      items.add(
          new ReviewItem(
              ReviewKind.UNNAMED_OPERATION,
              operation.where(),
              operation.id() + " " + operation.name() + " has no line in naming/operations.tsv",
              proposals.operation(operation).orElse(null)));
    }
    return items;
  }

  private static ReviewItem item(Finding finding, FieldPlaces places, NameProposals proposals) {
    ReviewKind kind = ReviewKind.of(finding.code());
    return new ReviewItem(
        kind,
        finding.where(),
        finding.message(),
        kind == ReviewKind.UNNAMED_FIELD ? proposal(finding, places, proposals) : null);
  }

  private static @Nullable String proposal(
      Finding finding, FieldPlaces places, NameProposals proposals) {
    return places
        .keyAt(finding.where())
        .flatMap(key -> places.field(key).flatMap(field -> proposals.field(key, field)))
        .orElse(null);
  }
}
