package io.github.kiwoomjava.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.codegen.testing.Client;
import io.github.kiwoomjava.codegen.testing.Golden;
import io.github.kiwoomjava.runtime.catalog.FieldInfo;
import io.github.kiwoomjava.runtime.error.DecodingException;
import io.github.kiwoomjava.runtime.value.Price;
import io.github.kiwoomjava.runtime.value.StockCode;
import java.lang.reflect.InvocationTargetException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GeneratedBehaviourTest {
  private static final String BASE = "com.example.kiwoom.";

  @Test
  void aRequestNamesTheElementAndLabelThatItMisses() {
    Client client = client("query");
    Object builder = builder(client, "domestic.sector.QuoteRequest");
    assertThatThrownBy(() -> call(builder, "build"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ka90101 needs stk_cd (종목코드): set stockCode");
  }

  @Test
  void aRequestTakesAStockCodeAsTextToo() throws Exception {
    Client client = client("query");
    Object builder = builder(client, "domestic.sector.QuoteRequest");
    builder.getClass().getMethod("stockCode", String.class).invoke(builder, "005930");
    assertThat(call(call(builder, "build"), "stockCode")).isEqualTo(StockCode.of("005930"));
  }

  @Test
  void aMethodOfTheGroupTakesTheOnlyRequiredValue() {
    Class<?> group = client("query").compiled().type(BASE + "domestic.sector.SectorClient");
    assertThat(Arrays.stream(group.getMethods()).filter(method -> method.getName().equals("quote")))
        .extracting(method -> method.getParameterTypes()[0].getSimpleName())
        .containsExactlyInAnyOrder("QuoteRequest", "Consumer", "StockCode", "String");
  }

  @Test
  void aFixedValueIsSetAndSecretsAreNotPrinted() throws Exception {
    Client client = client("query");
    Object builder = builder(client, "auth.IssueTokenRequest");
    builder.getClass().getMethod("appKey", String.class).invoke(builder, "my-key");
    builder.getClass().getMethod("secretKey", String.class).invoke(builder, "my-secret");
    Object request = call(builder, "build");
    assertThat(call(request, "grantType")).isEqualTo("client_credentials");
    assertThat(request.toString()).doesNotContain("my-key", "my-secret").contains("appKey=***");
    Object response = client.read("au90001", "{\"token\":\"my-token\"}");
    assertThat(response.toString()).doesNotContain("my-token");
  }

  @Test
  void aCodeIsOpenAndASubsetIsChecked() throws Exception {
    Client client = client("order");
    Class<?> exchange = client.compiled().type(BASE + "code.Exchange");
    Object moon = exchange.getMethod("of", String.class).invoke(null, "MOON");
    assertThat(call(moon, "raw")).isEqualTo("MOON");
    assertThat(call(moon, "known")).isEqualTo(Optional.empty());
    assertThat(moon).isEqualTo(exchange.getMethod("of", String.class).invoke(null, "MOON"));
    Object krx = exchange.getMethod("of", String.class).invoke(null, "KRX");
    assertThat(krx).isSameAs(exchange.getField("KRX").get(null));
    assertThat(call(krx, "known").toString()).isEqualTo("Optional[KRX]");
    assertThat(call(krx, "koreanLabel")).isEqualTo("한국거래소");
    Object builder = builder(client, "domestic.orders.BuyOrderRequest");
    call(builder, "exchange", exchange, moon);
    assertThatThrownBy(() -> call(builder, "build"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("kt90000 takes 'KRX', 'NXT', 'SOR' for dmst_stex_tp (거래소), not MOON");
  }

  @Test
  void aNumberBelowTheLeastIsRefusedAndADefaultIsThereUntilItIsSet() throws Exception {
    Client client = client("order");
    Class<?> exchange = client.compiled().type(BASE + "code.Exchange");
    Object builder = builder(client, "domestic.orders.BuyOrderRequest");
    call(builder, "exchange", exchange, exchange.getField("KRX").get(null));
    call(builder, "stockCode", String.class, "005930");
    call(builder, "orderQuantity", Long.class, 0L);
    assertThatThrownBy(() -> call(builder, "build"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("kt90000 takes at least 1 for ord_qty", "not 0");
    call(builder, "orderQuantity", Long.class, 1L);
    assertThat(call(call(call(builder, "build"), "orderType"), "raw")).isEqualTo("0");
  }

  @Test
  void aFamilyIsAListWithoutTheEntriesThatNeverCame() {
    Client client = client("families");
    Object book =
        client.read(
            "kt90004", "{\"sel_1th_bid\":\"+101\",\"sel_3th_req\":\"7\",\"buy_1th_bid\":\"-100\"}");
    List<?> asks = (List<?>) call(book, "asks");
    assertThat(asks).hasSize(3);
    assertThat(call(asks.get(0), "price")).isEqualTo(Price.of("+101"));
    assertThat(call(asks.get(1), "price")).isNull();
    assertThat(call(asks.get(2), "quantity")).isEqualTo(7L);
    assertThat((List<?>) call(book, "bids")).hasSize(1);
  }

  @Test
  void aRealtimeFieldThatTheSheetDoesNotKnowIsKept() {
    Client client = client("realtime");
    Object message =
        client.read("0Z", "{\"data\":[{\"values\":{\"10\":\"-20800\",\"9999\":\"new\"}}]}");
    Object trade = ((List<?>) call(message, "data")).get(0);
    assertThat(trade.getClass().getSimpleName()).isEqualTo("StockTrade");
    assertThat(call(trade, "currentPrice")).isEqualTo(Price.of("-20800"));
    assertThat(call(trade, "unknownFields")).isEqualTo(Map.of(9999, "new"));
  }

  @Test
  void liveDataIsTheSameInWhateverOrderItsElementsCome() {
    Client client = client("realtime");
    String head = "\"type\":\"0Z\",\"name\":\"체결\",\"item\":\"005930\"";
    String values = "\"values\":{\"20\":\"090001\",\"13\":\"7\"}";
    Object first = client.read("0Z", "{\"data\":[{" + head + "," + values + "}]}");
    Object last = client.read("0Z", "{\"data\":[{" + values + ",\"new\":[{}]," + head + "}]}");
    assertThat(last).isEqualTo(first);
    Object trade = ((List<?>) call(first, "data")).get(0);
    assertThat(call(trade, "type")).isEqualTo("0Z");
    assertThat(call(trade, "item")).isEqualTo("005930");
    assertThat(call(trade, "tradeTime")).isEqualTo(LocalTime.of(9, 0, 1));
    assertThat(call(trade, "accumulatedVolume")).isEqualTo(7L);
  }

  @Test
  void liveDataWithoutItsValuesIsStillOneReport() {
    Client client = client("realtime");
    Object message = client.read("0Z", "{\"data\":[{\"type\":\"0Z\"},{\"values\":\"x\"}]}");
    List<?> trades = (List<?>) call(message, "data");
    assertThat(trades).hasSize(2);
    assertThat(call(trades.get(0), "type")).isEqualTo("0Z");
    assertThat(call(trades.get(1), "currentPrice")).isNull();
    assertThat(client.problems()).singleElement().asString().contains("data[1]/values");
  }

  @Test
  void absentIsNullListsAreEmptyAndAMessageIsAlwaysAnObject() {
    Object chart = client("paged").read("ka90081", "{}");
    assertThat(call(chart, "stockCode")).isNull();
    assertThat((List<?>) call(chart, "candles")).isEmpty();
    assertThatThrownBy(() -> client("paged").read("ka90081", "null"))
        .isInstanceOf(DecodingException.class);
  }

  @Test
  void aValueThatCannotBeReadLosesNothingElseAndIsReported() {
    Client client = client("paged");
    Object chart =
        client.read(
            "ka90081",
            "{\"chart\":[{\"dt\":\"soon\",\"trde_qty\":\"5\"},7,{\"trde_qty\":{}}],\"stk_cd\":\"005930\"}");
    List<?> candles = (List<?>) call(chart, "candles");
    assertThat(candles).hasSize(2);
    assertThat(call(candles.get(0), "volume")).isEqualTo(5L);
    assertThat(call(chart, "stockCode")).isEqualTo(StockCode.of("005930"));
    assertThat(client.problems())
        .hasSize(3)
        .allMatch(problem -> problem.startsWith("ka90081 chart["));
  }

  @Test
  void theCatalogueTellsEachFieldsPathNameKindAndUnit() {
    List<FieldInfo> fields = client("paged").operation("ka90081").info().fieldInfos();
    assertThat(fields)
        .anySatisfy(
            field -> {
              assertThat(field.path()).isEqualTo("chart/trde_qty");
              assertThat(field.name()).isEqualTo("candles[].volume");
              assertThat(field.kind()).isEqualTo("integer");
              assertThat(field.unit()).isEqualTo("SHARES");
            });
  }

  private static Client client(String golden) {
    return Client.of(Golden.of(golden).generate(), "com.example.kiwoom");
  }

  private static Object builder(Client client, String type) {
    try {
      return client.compiled().type(BASE + type).getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Object call(Object target, String method) {
    return invoke(target, method, new Class<?>[0], new Object[0]);
  }

  private static void call(Object target, String method, Class<?> type, Object argument) {
    invoke(target, method, new Class<?>[] {type}, new Object[] {argument});
  }

  private static Object invoke(Object target, String method, Class<?>[] types, Object[] arguments) {
    try {
      return target.getClass().getMethod(method, types).invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(e);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
