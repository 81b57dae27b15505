package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.client.code.Exchange;
import io.github.kiwoomjava.client.code.OrderType;
import io.github.kiwoomjava.client.domestic.orders.BuyOrderOperation;
import io.github.kiwoomjava.client.domestic.orders.BuyOrderRequest;
import io.github.kiwoomjava.runtime.message.Codecs;
import io.github.kiwoomjava.runtime.value.Price;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OrderPriceTest {
  @Test
  void aPriceTakenFromAQuoteIsOrderedWithoutTheSignOfItsDirection() {
    BuyOrderRequest order =
        BuyOrderRequest.builder()
            .exchange(Exchange.KRX)
            .stockCode("005930")
            .orderQuantity(1L)
            .orderPrice(Price.of("-82000"))
            .orderType(OrderType.LIMIT)
            .build();

    String json =
        new String(
            Codecs.encode(BuyOrderOperation.OPERATION.request(), order), StandardCharsets.UTF_8);

    assertThat(json).contains("\"ord_uv\":\"82000\"");
  }
}
