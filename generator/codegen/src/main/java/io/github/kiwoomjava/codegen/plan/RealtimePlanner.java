package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.plan.LivePlan.Account;
import io.github.kiwoomjava.codegen.plan.SessionPlanner.ConditionService;
import io.github.kiwoomjava.codegen.tables.RealtimeRow;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Transport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides what WebSocket operations are for: by the table or, if permitted, by the sheets. */
final class RealtimePlanner {
  private final Map<String, RealtimeRow> rows = new HashMap<>();
  private final Map<String, ConditionStep> steps = new HashMap<>();
  private final List<ConditionService> services = new ArrayList<>();
  private final CodeTypes codeTypes;
  private final boolean strict;
  private final boolean maintained;
  private final FindingCollector findings;

  /**
   * Begins with the steps of condition searches, since a search needs the services of all.
   *
   * @param operations all there are, also those that nobody chose
   * @param strict whether an operation without a line is an error
   * @param maintained whether a line without an operation is
   */
  RealtimePlanner(
      List<RealtimeRow> rows,
      Collection<Operation> operations,
      CodeTypes codeTypes,
      boolean strict,
      boolean maintained,
      FindingCollector findings) {
    rows.forEach(row -> this.rows.put(row.operation(), row));
    this.codeTypes = codeTypes;
    this.strict = strict;
    this.maintained = maintained;
    this.findings = findings;
    List<Operation> sockets =
        operations.stream().filter(each -> each.transport() == Transport.WEBSOCKET).toList();
    checkRows(sockets);
    for (Operation operation : sockets) {
      ConditionStep step = LiveRows.registers(operation) ? null : step(operation);
      if (step != null) {
        steps.put(operation.id(), step);
        services.add(new ConditionService(operation.path(), step));
      }
    }
  }

  /** Whoever has no realtime sheet at all may still use tables that know some. */
  private void checkRows(List<Operation> sockets) {
    if (maintained && !sockets.isEmpty()) {
      rows.values().stream()
          .filter(row -> sockets.stream().noneMatch(each -> each.id().equals(row.operation())))
          .forEach(row -> obsolete(row, "no WebSocket sheet has the id " + row.operation()));
    }
  }

  /** What the operation is for; null if a session has no use for it. */
  @Nullable RealtimePlan plan(Operation operation, MessagePlan response) {
    ObjectPlan event =
        response.others().stream()
            .filter(object -> object.embedded() != null)
            .findFirst()
            .orElse(null);
    if (event != null) {
      return live(operation, event);
    }
    RealtimeRow row = rows.get(operation.id());
    if (row != null && LiveRows.registers(operation)) {
      obsolete(row, "the sheet of " + row.operation() + " shows no live data");
    }
    return steps.get(operation.id());
  }

  /** The steps of condition searches, also those that nobody chose. */
  List<ConditionService> services() {
    return List.copyOf(services);
  }

  private @Nullable ConditionStep step(Operation operation) {
    ConditionStep derived = ConditionFacts.step(operation);
    RealtimeRow row = rows.get(operation.id());
    if (row == null) {
      if (derived != null) {
        unlisted(operation, "role " + name(derived.role()));
      }
      return derived;
    }
    ConditionStep.Role role = role(row.role(), ConditionStep.Role.values());
    String service = ConditionFacts.service(operation);
    if (role == null || service == null || !row.item().isEmpty()) {
      obsolete(
          row,
          "the sheet of "
              + row.operation()
              + (service == null
                  ? " names no service in trnm"
                  : " has no live data and " + service + " is no '" + row.role() + "'"));
      return null;
    }
    return new ConditionStep(role, service, ConditionFacts.exchange(operation));
  }

  private LivePlan live(Operation operation, ObjectPlan event) {
    RealtimeRow row = rows.get(operation.id());
    if (row == null) {
      LivePlan derived =
          new LivePlan(event, LiveFacts.form(operation), null, LiveFacts.account(event));
      unlisted(operation, "item " + derived.form());
      return derived;
    }
    ItemForm form = role(row.item(), ItemForm.values());
    Account account = role(row.role(), Account.values());
    if (form == null || (account == null && !row.role().isEmpty())) {
      obsolete(
          row,
          row.operation()
              + " reports live data, so that it needs an item and is no '"
              + row.role()
              + "'");
      form = ItemForm.CODE;
    }
    JavaType exchange =
        row.exchange().isEmpty() ? null : codeTypes.use(row.exchange(), row.where()).orElse(null);
    return new LivePlan(event, form, exchange, account);
  }

  private void unlisted(Operation operation, String derived) {
    String message = operation.id() + " has no line in typing/realtime.tsv";
    if (strict) {
      findings.error(
          "unlisted-realtime", operation.where(), message + "; add one, by the sheet " + derived);
    } else {
      findings.info(
          "wire-realtime", operation.where(), message + "; by the sheet it is " + derived);
    }
  }

  private void obsolete(RealtimeRow row, String why) {
    String message = why + "; correct the line or remove it";
    if (maintained) {
      findings.error("obsolete-realtime", row.where(), message);
    } else {
      findings.warning("obsolete-realtime", row.where(), message);
    }
  }

  private static <E extends Enum<E>> @Nullable E role(String cell, E[] values) {
    for (E value : values) {
      if (value.name().equals(cell.toUpperCase(Locale.ROOT))) {
        return value;
      }
    }
    return null;
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
