package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.naming.ReservedNames;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Where;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Two types must not share a file, also not on file systems that ignore case. */
final class TypeCollisions {
  private final ReservedNames reserved = new ReservedNames();
  private final FindingCollector findings;
  private final Map<String, String> ownerByFile = new HashMap<>();

  TypeCollisions(FindingCollector findings) {
    this.findings = findings;
  }

  void check(JavaPlan plan) {
    checkAccessors(plan);
    claim(plan.client(), "the client");
    claim(plan.catalog(), "the catalogue");
    SessionPlan session = plan.session();
    if (session != null) {
      claim(session.type(), "the realtime session");
      for (SessionPlan.AccountPlan account : session.accounts()) {
        if (account.event() != null) {
          claim(account.event().type(), "the events of " + account.accessor() + "()");
        }
      }
    }
    plan.markets()
        .forEach(
            market -> {
              claim(market.type(), "market " + market.accessor());
              market.groups().forEach(group -> claim(group.type(), "group " + group.accessor()));
            });
    plan.groups().forEach(group -> claim(group.type(), "group " + group.accessor()));
    plan.codeTypes().forEach(type -> claim(type.type(), "code type " + type.type().simpleName()));
    plan.operations().stream()
        .map(OperationPlan::infosType)
        .distinct()
        .forEach(type -> claim(type, "the descriptions of the operations"));
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

  /** The client's own methods stand next to those that lead to markets and groups. */
  private void checkAccessors(JavaPlan plan) {
    Set<String> own = new HashSet<>(Set.of("api", "close"));
    if (plan.session() != null) {
      own.add("realtime");
    }
    Stream.concat(
            plan.markets().stream().map(MarketPlan::accessor),
            plan.groups().stream().map(GroupPlan::accessor))
        .filter(accessor -> own.contains(accessor) || reserved.isReservedMethod(accessor))
        .forEach(
            accessor ->
                findings.error(
                    "name-collision",
                    Where.file("naming/operations.tsv"),
                    "the market or group '"
                        + accessor
                        + "' and the client's own method "
                        + accessor
                        + "() both want one name; rename the market or group"));
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
