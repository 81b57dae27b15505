package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.plan.LivePlan.Account;
import io.github.kiwoomjava.codegen.plan.SessionPlan.AccountPlan;
import io.github.kiwoomjava.codegen.plan.SessionPlan.EventType;
import io.github.kiwoomjava.codegen.plan.SessionPlan.Searches;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Plans what realtime sessions offer beyond subscriptions. */
final class SessionPlanner {
  /** The market whose condition searches need no other name. */
  private static final String HOME = "domestic";

  private final String packageName;
  private final List<ConditionService> services;

  /**
   * Prepares the plan.
   *
   * @param services of all condition searches that there are
   */
  SessionPlanner(String packageName, List<ConditionService> services) {
    this.packageName = packageName;
    this.services = services;
  }

  /**
   * The session; null if there is nothing for it to do.
   *
   * @param operations those that are generated
   */
  @Nullable SessionPlan plan(List<OperationPlan> operations) {
    List<Searches> searches = searches(operations);
    if (searches.isEmpty()
        && operations.stream().noneMatch(each -> each.realtime() instanceof LivePlan)) {
      return null;
    }
    List<AccountPlan> accounts = new ArrayList<>();
    account(operations, Account.ORDERS, "orders", "OrderEvent", accounts);
    account(operations, Account.BALANCES, "balances", "BalanceEvent", accounts);
    return new SessionPlan(JavaType.of(packageName, "RealtimeSession"), accounts, searches);
  }

  private void account(
      List<OperationPlan> operations,
      Account account,
      String accessor,
      String eventName,
      List<AccountPlan> accounts) {
    List<OperationPlan> chosen =
        operations.stream()
            .filter(each -> each.realtime() instanceof LivePlan live && live.account() == account)
            .toList();
    if (!chosen.isEmpty()) {
      EventType event =
          chosen.size() == 1
              ? null
              : new EventType(
                  JavaType.of(packageName, eventName), SharedMembers.of(events(chosen)));
      accounts.add(new AccountPlan(accessor, event, chosen));
    }
  }

  private static List<ObjectPlan> events(List<OperationPlan> operations) {
    return operations.stream()
        .map(OperationPlan::realtime)
        .filter(LivePlan.class::isInstance)
        .map(plan -> ((LivePlan) plan).event())
        .toList();
  }

  private List<Searches> searches(List<OperationPlan> operations) {
    Map<String, Searches> byAccessor = new TreeMap<>();
    for (OperationPlan operation : operations) {
      if (operation.realtime() instanceof ConditionStep step
          && step.role() == ConditionStep.Role.SEARCH) {
        MemberPlan rows = rows(operation);
        String list = service(operation.path(), ConditionStep.Role.LIST);
        String clear = service(operation.path(), ConditionStep.Role.CLEAR);
        if (rows != null && list != null && clear != null) {
          String market = operation.names().market();
          String accessor =
              market.isEmpty() || market.equals(HOME) ? "conditions" : market + "Conditions";
          byAccessor.putIfAbsent(
              accessor,
              new Searches(
                  accessor, operation, rows, list, step.service(), clear, step.exchange()));
        }
      }
    }
    return List.copyOf(byAccessor.values());
  }

  private static @Nullable MemberPlan rows(OperationPlan operation) {
    return operation.response().root().members().stream()
        .filter(member -> member.value().form() == ValuePlan.Form.ROWS)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String service(String path, ConditionStep.Role role) {
    return services.stream()
        .filter(service -> service.path().equals(path) && service.step().role() == role)
        .map(service -> service.step().service())
        .findFirst()
        .orElse(null);
  }

  /** A step, and the WebSocket that takes it. */
  record ConditionService(String path, ConditionStep step) {}
}
