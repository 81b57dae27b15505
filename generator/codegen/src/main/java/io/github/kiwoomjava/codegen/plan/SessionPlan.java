package io.github.kiwoomjava.codegen.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The class of realtime sessions.
 *
 * @param accounts live data of the account, by method
 * @param conditions one for each market that has condition searches
 */
public record SessionPlan(JavaType type, List<AccountPlan> accounts, List<Searches> conditions) {
  public SessionPlan {
    accounts = List.copyOf(accounts);
    conditions = List.copyOf(conditions);
  }

  /** The interface of an operation's events, null if they have none of their own. */
  public @Nullable EventType eventOf(OperationPlan operation) {
    for (AccountPlan account : accounts) {
      if (account.operations().stream().anyMatch(each -> each.id().equals(operation.id()))) {
        return account.event();
      }
    }
    return null;
  }

  /**
   * Live data of the account.
   *
   * @param accessor the session's method
   * @param event what all of it has in common, null where there is only one kind
   */
  public record AccountPlan(
      String accessor, @Nullable EventType event, List<OperationPlan> operations) {
    public AccountPlan {
      operations = List.copyOf(operations);
    }
  }

  /**
   * An interface of several kinds of live data.
   *
   * @param shared the members that all of them have with one type
   */
  public record EventType(JavaType type, List<MemberPlan> shared) {
    public EventType {
      shared = List.copyOf(shared);
    }
  }

  /**
   * Condition searches of a market.
   *
   * @param accessor the session's method
   * @param search the operation that searches once
   * @param rows the member of its response that holds the rows
   * @param exchange what a search says for {@code stex_tp}, null if it has no such element
   */
  public record Searches(
      String accessor,
      OperationPlan search,
      MemberPlan rows,
      String listService,
      String searchService,
      String clearService,
      @Nullable String exchange) {}
}
