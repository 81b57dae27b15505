package io.github.kiwoomjava.codegen.review;

import io.github.kiwoomjava.codegen.correct.Corrected;
import io.github.kiwoomjava.codegen.correct.Corrector;
import io.github.kiwoomjava.codegen.correct.RetiredLines;
import io.github.kiwoomjava.codegen.plan.JavaPlan;
import io.github.kiwoomjava.codegen.plan.PlanOptions;
import io.github.kiwoomjava.codegen.plan.Planner;
import io.github.kiwoomjava.codegen.plan.UnnamedPolicy;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.ApiSpec;
import java.util.List;
import java.util.Set;

/**
 * What would be generated, without writing it.
 *
 * @param corrected the sheets with their known faults set right
 * @param plan only for looking at if there are errors
 */
public record DryPlan(ApiSpec corrected, JavaPlan plan, List<Finding> findings) {
  /** Corrects and plans all operations. */
  public static DryPlan of(ApiSpec spec, SpecTables tables, UnnamedPolicy policy) {
    FindingCollector findings = new FindingCollector();
    tables.findings().forEach(findings::add);
    boolean maintained = policy == UnnamedPolicy.STRICT && tables.maintained();
    ApiSpec kept = new RetiredLines(tables.retired(), maintained, findings).keep(spec);
    Corrected corrected = new Corrector(tables.corrections(), maintained, findings).correct(kept);
    PlanOptions options = new PlanOptions("kiwoom", "Kiwoom", null, Set.of(), Set.of(), policy);
    JavaPlan plan = new Planner(tables, options, findings).plan(corrected);
    return new DryPlan(corrected.spec(), plan, findings.findings());
  }
}
