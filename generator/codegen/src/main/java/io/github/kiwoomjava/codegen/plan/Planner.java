package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.correct.Corrected;
import io.github.kiwoomjava.codegen.naming.Labels;
import io.github.kiwoomjava.codegen.naming.ReservedNames;
import io.github.kiwoomjava.codegen.naming.WireNames;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.codegen.typing.TypeResolver;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.UrlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Decides all names and types; the only place that does. */
public final class Planner {
  private static final int LONGEST_ID = 64;

  private final SpecTables tables;
  private final PlanOptions options;
  private final FindingCollector findings;
  private final EditionNotes editions;
  private final NameRules rules = new NameRules(new ReservedNames());
  private final WireNames wireNames = new WireNames(new ReservedNames());

  /**
   * Prepares a plan.
   *
   * @param findings gets what is unnamed, untyped, colliding, or was assumed
   */
  public Planner(SpecTables tables, PlanOptions options, FindingCollector findings) {
    this.tables = tables;
    this.options = options;
    this.findings = findings;
    this.editions = new EditionNotes(tables);
  }

  /**
   * Plans the wanted operations. The plan may only be used if there is no error among the findings.
   *
   * @param corrected the sheets with their known faults set right
   */
  public JavaPlan plan(Corrected corrected) {
    boolean strict = options.isStrict();
    boolean maintained = strict && tables.maintained();
    CodeTypes codeTypes =
        new CodeTypes(tables.codes(), editions, options.packageName(), rules, findings);
    RequestTable requests = new RequestTable(tables.requests(), maintained, findings);
    ObjectPlanner objects =
        new ObjectPlanner(
            new MemberNames(tables, wireNames, rules, strict, findings),
            new ValuePlanner(
                new TypeResolver(tables, findings),
                codeTypes,
                corrected.structures(),
                strict,
                findings),
            new FamilyTable(tables.families()),
            requests,
            editions,
            new Aliases(corrected.aliases()),
            new EvidenceCheck(corrected.wrongValues(), strict, findings),
            strict,
            findings);
    MessagePlanner messages = new MessagePlanner(objects, findings);
    PagingPlanner paging = new PagingPlanner(tables.paged(), strict, findings);
    Map<String, Operation> byId = byId(corrected.spec());
    RealtimePlanner realtime =
        new RealtimePlanner(
            tables.realtime(), byId.values(), codeTypes, strict, maintained, findings);
    List<OperationPlan> plans = new ArrayList<>();
    Map<String, OperationName> names =
        new OperationNames(tables.operations(), strict, wireNames, rules, findings)
            .name(List.copyOf(byId.values()));
    names.forEach(
        (id, name) -> {
          Operation operation = byId.get(id);
          if (operation != null && options.wants(id, name)) {
            plans.add(operation(operation, name, messages, paging, realtime));
          }
        });
    new ChoiceCheck(options, findings)
        .check(corrected.spec().edition(), byId.keySet(), names.values());
    requests.reportUnused(plans.stream().map(OperationPlan::id).collect(Collectors.toSet()));
    List<OperationPlan> sorted = List.copyOf(plans);
    SessionPlan session =
        new SessionPlanner(options.packageName(), realtime.services()).plan(sorted);
    JavaPlan plan =
        new ClientPlanner(options)
            .plan(corrected.spec().edition(), sorted, session, codeTypes.plans());
    if (!findings.hasErrors()) {
      new TypeCollisions(findings).check(plan);
      new PublishedCheck(tables.lock(), findings).check(plan);
    }
    return plan;
  }

  private Map<String, Operation> byId(ApiSpec spec) {
    Map<String, Operation> byId = new TreeMap<>();
    for (Operation operation : spec.operations()) {
      if (operation.id().isBlank() || operation.id().length() > LONGEST_ID) {
        findings.error(
            "unusable-operation",
            operation.where(),
            "the id is blank or far too long for one; correct the sheet");
        continue;
      }
      if (!UrlPath.isSafe(operation.path())) {
        findings.error(
            "unsafe-path",
            operation.where(),
            "the path of "
                + operation.id()
                + " is not made of segments such as /api/dostk/chart, and could lead to another"
                + " server; correct the sheet");
        continue;
      }
      Operation first = byId.putIfAbsent(operation.id(), operation);
      if (first != null) {
        findings.error(
            "duplicate-operation",
            operation.where(),
            "the id " + operation.id() + " is taken by " + first.where() + "; remove one of them");
      }
    }
    return byId;
  }

  private OperationPlan operation(
      Operation operation,
      OperationName name,
      MessagePlanner messages,
      PagingPlanner paging,
      RealtimePlanner realtime) {
    String packageName = packageOf(options.packageName(), name);
    JavaType request = JavaType.of(packageName, name.type() + "Request");
    JavaType response = JavaType.of(packageName, name.type() + "Response");
    JavaType values = JavaType.of(packageName, name.type());
    MessagePlanner.Planned requestPlan =
        messages.plan(operation, Section.REQUEST, request, request.nested("Values"));
    MessagePlanner.Planned responsePlan =
        messages.plan(operation, Section.RESPONSE, response, values);
    List<FieldLine> lines = new ArrayList<>(requestPlan.lines());
    lines.addAll(responsePlan.lines());
    return new OperationPlan(
        operation.id(),
        name,
        Labels.display(operation.name()),
        operation.path(),
        operation.effect(),
        operation.transport(),
        JavaType.of(packageName, name.type() + "Operation"),
        requestPlan.message(),
        responsePlan.message(),
        paging.plan(operation, responsePlan.message()),
        realtime.plan(operation, responsePlan.message()),
        lines,
        editions.since(operation),
        editions.of(operation));
  }

  /** The package of an operation's group. */
  static String packageOf(String basePackage, OperationName name) {
    String group = name.group().toLowerCase(Locale.ROOT);
    return name.market().isEmpty()
        ? basePackage + "." + group
        : basePackage + "." + name.market().toLowerCase(Locale.ROOT) + "." + group;
  }
}
