package io.github.kiwoomjava.codegen.plan;

import org.jspecify.annotations.Nullable;

/**
 * A kind of live data that can be subscribed to.
 *
 * @param event the record or class of one report
 * @param exchange the code type of the items' exchange, null for text
 * @param account what it says of the account, null where it is not about the account
 */
public record LivePlan(
    ObjectPlan event, ItemForm form, @Nullable JavaType exchange, @Nullable Account account)
    implements RealtimePlan {
  /** Live data of the account, which sessions also offer by these names. */
  public enum Account {
    ORDERS,
    BALANCES
  }

  /** Whether it can be asked for without saying of what. */
  public boolean hasAll() {
    return form == ItemForm.NONE || account != null;
  }
}
