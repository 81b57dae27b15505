package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.plan.ValuePlan.Form;
import io.github.kiwoomjava.codegen.tables.PagedRow;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Effect;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Transport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides which list an operation's pages are made of. */
final class PagingPlanner {
  private final Map<String, PagedRow> rows = new HashMap<>();
  private final boolean strict;
  private final FindingCollector findings;

  PagingPlanner(List<PagedRow> rows, boolean strict, FindingCollector findings) {
    rows.forEach(row -> this.rows.put(row.operation(), row));
    this.strict = strict;
    this.findings = findings;
  }

  @Nullable PagingPlan plan(Operation operation, MessagePlan response) {
    if (operation.effect() != Effect.QUERY || operation.transport() != Transport.REST) {
      return null;
    }
    PagedRow row = rows.get(operation.id());
    if (row == null) {
      return strict ? null : onlyList(response.root());
    }
    PagingPlan plan = follow(row.path(), response);
    if (plan == null) {
      String message = operation.id() + " has no response list " + row.path() + " to page over";
      if (strict) {
        findings.error("paged-list", row.where(), message + "; correct the line");
      } else {
        findings.warning("paged-list", row.where(), message + "; it is called as one page");
      }
    }
    return plan;
  }

  private static @Nullable PagingPlan onlyList(ObjectPlan root) {
    List<MemberPlan> lists =
        root.members().stream()
            .filter(member -> member.value().form() == Form.ROWS && member.family() == null)
            .toList();
    return lists.size() == 1
        ? new PagingPlan(lists.get(0).value(), List.of(lists.get(0).name()))
        : null;
  }

  private static @Nullable PagingPlan follow(String path, MessagePlan response) {
    List<String> accessors = new ArrayList<>();
    ObjectPlan object = response.root();
    for (String element : path.split("/", -1)) {
      MemberPlan member = object == null ? null : member(object, element);
      if (object == null || member == null) {
        return null;
      }
      accessors.add(member.name());
      if (member.value().form() == Form.ROWS) {
        return path.endsWith(element) ? new PagingPlan(member.value(), accessors) : null;
      }
      object = member.value().type() == null ? null : type(response, member.value().requiredType());
    }
    return null;
  }

  private static @Nullable MemberPlan member(ObjectPlan object, String element) {
    return object.members().stream()
        .filter(
            member ->
                member.slot() != FamilyPlan.NONE
                    && object.slots().get(member.slot()).element().equals(element))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable ObjectPlan type(MessagePlan response, JavaType type) {
    return response.others().stream()
        .filter(plan -> plan.type().equals(type))
        .findFirst()
        .orElse(null);
  }
}
