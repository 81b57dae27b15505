package io.github.kiwoomjava.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.mock.Caller.Answer;
import io.github.kiwoomjava.mock.market.AccountView;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.MarketOptions;
import io.github.kiwoomjava.mock.market.Stock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Somebody with an app key who trades at a mock with a market. */
final class Trader implements AutoCloseable {
  static final MarketOptions RICH =
      MarketOptions.USUAL
          .withPulse(Duration.ZERO)
          .withAccount(1_000_000_000_000L, Map.of("005930", 1_000L));

  private final MockKiwoom mock;
  private final Caller caller;
  private final String appKey;
  private final String token;

  private Trader(MockKiwoom mock, String appKey) {
    this.mock = mock;
    this.appKey = appKey;
    caller = new Caller(mock);
    token = caller.issue(appKey, "secret").body().path("token").asText();
  }

  static Trader at(TestClock clock, MarketOptions options) {
    return new Trader(
        MockKiwoom.builder().spec(TestSpecs.trading()).clock(clock).market(options).start(), "key");
  }

  Trader withKey(String other) {
    return new Trader(mock, other);
  }

  MockKiwoom mock() {
    return mock;
  }

  Market market() {
    return mock.market();
  }

  Stock stock(String code) {
    return market().stock(code);
  }

  AccountView account() {
    return market().account(appKey);
  }

  Answer call(String id, String body) {
    String path =
        id.startsWith("kt1") || id.startsWith("kt5000") || id.startsWith("ust2000")
            ? TestSpecs.ORDER_PATH
            : "/market";
    return caller.post(path, body, "api-id", id, "authorization", "Bearer " + token);
  }

  JsonNode ask(String id, String body) {
    return call(id, body).body();
  }

  /** An order in the manner of kt10000; a price of 0 is left blank. */
  Answer order(String id, String code, long quantity, String type, long price) {
    return call(
        id,
        String.format(
            Locale.ROOT,
            "{\"dmst_stex_tp\":\"KRX\",\"stk_cd\":\"%s\",\"ord_qty\":\"%d\",\"ord_uv\":\"%s\",\"trde_tp\":\"%s\"}",
            code,
            quantity,
            price == 0 ? "" : Long.toString(price),
            type));
  }

  @Override
  public void close() {
    mock.close();
  }
}
