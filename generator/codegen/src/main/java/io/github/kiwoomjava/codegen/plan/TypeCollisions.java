package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Where;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Two types must not share a file, also not on file systems that ignore case. */
final class TypeCollisions {
  private final FindingCollector findings;
  private final Map<String, String> ownerByFile = new HashMap<>();

  TypeCollisions(FindingCollector findings) {
    this.findings = findings;
  }

  void check(JavaPlan plan) {
    claim(plan.client(), "the client");
    claim(plan.catalog(), "the catalogue");
    plan.markets()
        .forEach(
            market -> {
              claim(market.type(), "market " + market.accessor());
              market.groups().forEach(group -> claim(group.type(), "group " + group.accessor()));
            });
    plan.groups().forEach(group -> claim(group.type(), "group " + group.accessor()));
    plan.codeTypes().forEach(type -> claim(type.type(), "code type " + type.type().simpleName()));
    for (OperationPlan operation : plan.operations()) {
      claim(operation.type(), operation.id());
      claim(operation.request().root().type(), operation.id());
      claim(operation.response().root().type(), operation.id());
      operation.response().others().stream()
          .map(ObjectPlan::type)
          .filter(type -> !type.isNested())
          .forEach(type -> claim(type, operation.id()));
    }
  }

  private void claim(JavaType type, String owner) {
    String before = ownerByFile.putIfAbsent(type.toString().toLowerCase(Locale.ROOT), owner);
    if (before != null) {
      findings.error(
          "name-collision",
          Where.file("naming/operations.tsv"),
          owner
              + " and "
              + before
              + " both want the class "
              + type
              + " (upper and lower case do not count); rename one of them");
    }
  }
}
