package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.client.domestic.chart.DailyChartOperation;
import io.github.kiwoomjava.client.domestic.realtime.StockTradeOperation;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fuzzer's property on its seeds, and on those seeds with any byte in any place. */
class DecoderPropertyTest {
  static byte[][] charts() {
    return Seeds.responses("ka10081");
  }

  static byte[][] trades() {
    return Seeds.responses("0B");
  }

  @ParameterizedTest
  @MethodSource("charts")
  void a_chart_with_any_byte_in_any_place_is_refused_or_survives(byte[] json) {
    spoilEachByte(DailyChartOperation.OPERATION, json);
  }

  @ParameterizedTest
  @MethodSource("trades")
  void a_trade_with_any_byte_in_any_place_is_refused_or_survives(byte[] json) {
    spoilEachByte(StockTradeOperation.OPERATION, json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "", "{\"data\":[{}]}", "{\"return_code\":1e99999999999}"})
  void small_documents_are_refused_or_survive(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    assertThat(DecoderProperty.holds(StockTradeOperation.OPERATION.response(), bytes))
        .isEqualTo(json.startsWith("{"));
  }

  private static void spoilEachByte(ApiOperation<?, ?> operation, byte[] json) {
    assertThat(DecoderProperty.holds(operation.response(), json)).isTrue();
    for (int at = 0; at < json.length; at++) {
      for (byte value : new byte[] {0, ' ', '"', '\\', '0', '9', '-', '.', ',', '{', ']', -1}) {
        byte[] spoilt = Arrays.copyOf(json, json.length);
        spoilt[at] = value;
        DecoderProperty.holds(operation.response(), spoilt);
      }
    }
  }
}
