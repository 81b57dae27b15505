package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kiwoomjava.client.code.Exchange;
import io.github.kiwoomjava.client.code.OrderType;
import io.github.kiwoomjava.client.domestic.chart.DailyChartRequest;
import io.github.kiwoomjava.client.domestic.orders.BuyOrderRequest;
import io.github.kiwoomjava.client.domestic.orders.CancelOrderRequest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What builders do beyond what the sheets say. */
class RequestRulesTest {
  @Test
  void charts_are_adjusted_for_splits_unless_told_otherwise() {
    DailyChartRequest.Builder chart =
        DailyChartRequest.builder().stockCode("005930").baseDate(LocalDate.of(2026, 7, 6));
    assertThat(chart.build().useAdjustedPrice()).isTrue();
    assertThat(chart.useAdjustedPrice(false).build().useAdjustedPrice()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void nothing_and_less_cannot_be_bought(long quantity) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                BuyOrderRequest.builder()
                    .exchange(Exchange.KRX)
                    .stockCode("005930")
                    .orderQuantity(quantity)
                    .orderType(OrderType.of("3"))
                    .build())
        .withMessageContaining("kt10000 takes at least 1 for ord_qty (주문수량), not " + quantity);
  }

  @Test
  void a_cancellation_of_0_is_one_of_all_that_is_open() {
    assertThat(cancel(0).cancelQuantity()).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> cancel(-1));
  }

  private static CancelOrderRequest cancel(long quantity) {
    return CancelOrderRequest.builder()
        .exchange(Exchange.KRX)
        .originalOrderNumber("0000001")
        .stockCode("005930")
        .cancelQuantity(quantity)
        .build();
  }
}
