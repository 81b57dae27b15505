package io.github.kiwoomjava.codegen.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.codegen.plan.LivePlan.Account;
import io.github.kiwoomjava.spec.model.Operation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the sheets themselves tell of live data, where no table does. */
final class LiveFacts {
  /** The numbers of the account and of the order, the same in all sheets. */
  private static final String ACCOUNT_NUMBER = "9201";

  private static final String ORDER_NUMBER = "9203";

  private LiveFacts() {}

  /** How the registrations of the examples name their items. */
  static ItemForm form(Operation operation) {
    List<JsonNode> items = new ArrayList<>();
    operation.examples().request().forEach(example -> items.addAll(example.findValues("item")));
    List<String> texts = items.stream().map(LiveFacts::text).toList();
    if (texts.stream().anyMatch(text -> text.contains("jmcode"))) {
      return ItemForm.EXCHANGE_AND_CODE;
    }
    boolean blank = !texts.isEmpty() && texts.stream().allMatch(String::isBlank);
    return blank ? ItemForm.NONE : ItemForm.CODE;
  }

  /** Whether it is about the account, which then reports its number. */
  static @Nullable Account account(ObjectPlan event) {
    if (!has(event, ACCOUNT_NUMBER)) {
      return null;
    }
    return has(event, ORDER_NUMBER) ? Account.ORDERS : Account.BALANCES;
  }

  private static boolean has(ObjectPlan event, String fid) {
    return event.slots().stream().anyMatch(slot -> slot.element().equals(fid));
  }

  /** The item, also where it is a list of one or an object. */
  private static String text(JsonNode item) {
    if (item.isArray() && item.size() == 1) {
      return text(item.get(0));
    }
    return item.isTextual() ? item.textValue() : item.toString();
  }
}
