package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kiwoomjava.client.domestic.chart.DailyChartResponse;
import io.github.kiwoomjava.client.domestic.realtime.StockTrade;
import io.github.kiwoomjava.client.domestic.stock.StockBasicInfoRequest;
import io.github.kiwoomjava.client.domestic.stock.StockBasicInfoResponse;
import io.github.kiwoomjava.runtime.error.DecodingException;
import io.github.kiwoomjava.runtime.json.ProblemListener;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import io.github.kiwoomjava.runtime.message.Codecs;
import io.github.kiwoomjava.runtime.value.StockCode;
import io.github.kiwoomjava.spec.model.Operation;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Users write fixtures and keep recordings by these methods. */
class JsonMethodsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> everyResponseRowAndEventReadsAsWhatItWroteItselfAs() {
    return Spec.load().operations().stream()
        .map(sheet -> dynamicTest(sheet.id(), () -> check(sheet)));
  }

  private static void check(Operation sheet) throws Exception {
    ApiOperation<?, ?> operation = ApiCatalog.operation(sheet.id()).orElseThrow();
    for (JsonNode example : sheet.examples().response()) {
      thereAndBack(read(operation, example));
    }
  }

  private static <R> R read(ApiOperation<?, R> operation, JsonNode example) throws IOException {
    return Codecs.decode(
        operation.response(), JSON.writeValueAsBytes(example), ProblemListener.ignoring());
  }

  private static void thereAndBack(Object value) throws Exception {
    assertThat(value.getClass().getConstructors()).isEmpty();
    assertThat(Modifier.isFinal(value.getClass().getModifiers())).isTrue();
    Method toJson = method(value, "toJson");
    if (toJson != null) { // entries of numbered lists are no objects of their own
      String json = (String) toJson.invoke(value);
      Object same = value.getClass().getMethod("fromJson", String.class).invoke(null, json);
      assertThat(same).isEqualTo(value).hasSameHashCodeAs(value).hasToString(value.toString());
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      assertThat(value.getClass().getMethod("fromJson", byte[].class).invoke(null, bytes))
          .isEqualTo(value);
    }
    for (Method accessor : value.getClass().getDeclaredMethods()) {
      if (accessor.getReturnType() == List.class && accessor.getParameterCount() == 0) {
        for (Object row : (List<?>) accessor.invoke(value)) {
          if (!(row instanceof String)) {
            thereAndBack(row);
          }
        }
      }
    }
  }

  private static Method method(Object value, String name) {
    try {
      return value.getClass().getMethod(name);
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  @Test
  void aFixtureIsAFewLinesOfJson() {
    DailyChartResponse chart =
        DailyChartResponse.fromJson(
            """
            {"stk_cd": "005930", "return_code": 0, "stk_dt_pole_chart_qry": [
              {"dt": "20260704", "cur_prc": "-160400", "trde_qty": "8"}]}""");
    assertThat(chart.candles()).singleElement().extracting(candle -> candle.volume()).isEqualTo(8L);
    assertThat(DailyChartResponse.fromJson(chart.toJson())).isEqualTo(chart);
  }

  @Test
  void whatCannotBeReadIsReported() {
    List<String> problems = new ArrayList<>();
    StockBasicInfoResponse info =
        StockBasicInfoResponse.fromJson(
            "{\"cur_prc\": \"abc\", \"stk_nm\": \"이름\"}",
            (operation, path, raw, reason) -> problems.add(operation + " " + path));
    assertThat(info.currentPrice()).isNull();
    assertThat(info.stockName()).isEqualTo("이름");
    assertThat(problems).containsExactly("ka10001 cur_prc");
    assertThatThrownBy(() -> StockBasicInfoResponse.fromJson("{\"stk_nm\":"))
        .isInstanceOf(DecodingException.class);
    assertThatThrownBy(() -> DailyChartResponse.Candle.fromJson("[]"))
        .isInstanceOf(DecodingException.class);
  }

  @Test
  void anEventIsReadAsItComesOverTheSocket() {
    StockTrade trade =
        StockTrade.fromJson(
            """
            {"type": "0B", "name": "주식체결", "item": "005930",
             "values": {"10": "-82000", "15": "+3", "99999": "new"}}""");
    assertThat(trade.item()).isEqualTo("005930");
    assertThat(trade.unknownFields()).containsEntry(99999, "new");
    assertThat(StockTrade.fromJson(trade.toJson())).isEqualTo(trade);
  }

  @Test
  void aRequestIsChangedThroughItsBuilder() {
    StockBasicInfoRequest samsung = StockBasicInfoRequest.builder().stockCode("005930").build();
    assertThat(samsung.toBuilder().build()).isEqualTo(samsung);
    assertThat(samsung.toBuilder().stockCode("000660").build().stockCode())
        .isEqualTo(StockCode.of("000660"));
  }
}
