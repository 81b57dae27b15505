package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.kiwoomjava.runtime.order.OrderListing;
import io.github.kiwoomjava.runtime.order.SentOrder;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Effect;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Requirement;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the runtime knows of orders and their listings by itself, held against the sheets: a new
 * edition that renames an element must not go unnoticed.
 */
class OrderListingsTest {
  private static final ApiSpec SPEC = Spec.load();
  private static final String CURRENCY_EXCHANGE = "ust31302";

  @TestFactory
  Stream<DynamicTest> every_listing_is_asked_and_read_as_its_sheet_says() {
    return Arrays.stream(OrderListing.values())
        .map(listing -> dynamicTest(listing.operation(), () -> check(listing)));
  }

  private static void check(OrderListing listing) {
    Operation operation = operation(listing.operation());
    assertThat(operation.effect()).isEqualTo(Effect.QUERY);
    assertThat(operation.path()).isEqualTo(listing.path());

    List<Field> request = operation.request().bodies().get(0).fields();
    Set<String> sent = listing.body("005930", "20260706").keySet();
    assertThat(elements(request)).containsAll(sent);
    assertThat(sent)
        .containsAll(
            elements(
                request.stream()
                    .filter(field -> field.requirement() == Requirement.REQUIRED)
                    .toList()));

    Field list =
        operation.response().bodies().get(0).fields().stream()
            .filter(field -> listing.lists().contains(field.element()))
            .findFirst()
            .orElseThrow();
    assertThat(elements(list.children()))
        .contains("ord_no", "stk_cd", "ord_qty", "cntr_qty")
        .containsAnyOf("io_tp_nm", "slby_tp", "slby_tp_nm")
        .containsAnyOf("ord_pric", "ord_uv")
        .containsAnyOf("oso_qty", "ord_remnq");
    if (listing != OrderListing.GOLD_OPEN) {
      assertThat(elements(list.children())).containsAnyOf("tm", "ord_tm", "ord_time");
    }
    if (listing != OrderListing.US_OF_DAY) {
      assertThat(elements(list.children())).containsAnyOf("orig_ord_no", "ori_ord");
    }
  }

  @TestFactory
  Stream<DynamicTest> every_order_operation_can_be_looked_for_but_the_exchange_of_currency() {
    return SPEC.operations().stream()
        .filter(operation -> operation.effect() == Effect.ORDER)
        .map(operation -> dynamicTest(operation.id(), () -> check(operation)));
  }

  private static void check(Operation operation) {
    byte[] example =
        operation.examples().request().get(0).toString().getBytes(StandardCharsets.UTF_8);
    if (operation.id().equals(CURRENCY_EXCHANGE)) {
      assertThat(catchThrowable(() -> SentOrder.read(operation.id(), example, Instant.EPOCH)))
          .isInstanceOf(IllegalArgumentException.class);
      return;
    }
    SentOrder sent = SentOrder.read(operation.id(), example, Instant.EPOCH);
    boolean change = elements(operation.request().bodies().get(0).fields()).contains("orig_ord_no");
    assertThat(sent.stockCode().raw()).isNotBlank();
    assertThat(sent.originalOrderNumber() != null).isEqualTo(change);
    assertThat(sent.side() == null).isEqualTo(change);
    assertThat(sent.quantity() == null)
        .as("only US amendments and cancellations have no quantity")
        .isEqualTo(change && operation.id().startsWith("us"));
  }

  private static Operation operation(String id) {
    return SPEC.operations().stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> elements(Collection<Field> fields) {
    return fields.stream().map(Field::element).collect(Collectors.toSet());
  }
}
