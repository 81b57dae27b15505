package ${package};

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.client.code.Exchange;
import io.github.kiwoomjava.client.code.OrderType;
import io.github.kiwoomjava.client.domestic.orders.BuyOrderResponse;
import io.github.kiwoomjava.client.domestic.realtime.StockTrade;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.market.Calendar;
import io.github.kiwoomjava.mock.market.MarketOptions;
import io.github.kiwoomjava.runtime.api.OrderResult;
import io.github.kiwoomjava.runtime.auth.Credentials;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A price, some days, an order and live trades: with a made-up market, or with keys with Kiwoom. */
public final class Trading {
  private static final String STOCK = "005930";
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final int DAYS = 5;
  private static final int TRADES = 3;

  private final Kiwoom kiwoom;
  private final PrintStream out;

  Trading(Kiwoom kiwoom, PrintStream out) {
    this.kiwoom = kiwoom;
    this.out = out;
  }

  public static void main(String[] arguments) throws InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (System.getenv(Credentials.APP_KEY_VARIABLE) != null) {
      // Kiwoom's paper trading; environment(REAL) and allowRealOrders() are for when you mean it.
      try (Kiwoom kiwoom = Kiwoom.builder().credentials(Credentials.fromEnvironment()).build()) {
        new Trading(kiwoom, out).run();
      }
      return;
    }
    LocalDate day = Calendar.lastUpTo(LocalDate.now(SEOUL));
    MarketOptions open = MarketOptions.USUAL.startingAt(day.atTime(10, 0));
    try (MockKiwoom mock = MockKiwoom.builder().market(open).start();
        Kiwoom kiwoom =
            Kiwoom.builder()
                .baseUri(mock.baseUri())
                .credentials("an-app-key", "a-secret-key")
                .callsPerSecond(100)
                .build()) {
      out.println("A made-up market listens on " + mock.baseUri());
      new Trading(kiwoom, out).run();
    }
  }

  void run() throws InterruptedException {
    var info = kiwoom.domestic().stock().basicInfo(STOCK).execute();
    out.println(info.stockName() + " " + info.currentPrice());

    kiwoom
        .domestic()
        .chart()
        .daily(
            request ->
                request.stockCode(STOCK).baseDate(LocalDate.now(SEOUL)).useAdjustedPrice(true))
        .stream()
        .limit(DAYS)
        .forEach(candle -> out.println(candle.date() + " " + candle.closePrice()));

    out.println(buy(1));
    watch();
  }

  /** What became of an order: an unknown one may stand, and is looked for rather than sent again. */
  String buy(long quantity) {
    OrderResult<BuyOrderResponse> result =
        kiwoom
            .domestic()
            .orders()
            .buy(
                request ->
                    request
                        .exchange(Exchange.KRX)
                        .stockCode(STOCK)
                        .orderQuantity(quantity)
                        .orderType(OrderType.MARKET))
            .submit();
    if (result instanceof OrderResult.Accepted<BuyOrderResponse> accepted) {
      return "Order " + accepted.response().orderNumber() + " was accepted";
    }
    return result.toString();
  }

  private void watch() throws InterruptedException {
    CountDownLatch some = new CountDownLatch(TRADES);
    try (var session = kiwoom.realtime().open();
        var trades =
            session.subscribe(
                StockTrade.of(STOCK),
                trade -> {
                  out.println(trade.item() + " " + trade.currentPrice());
                  some.countDown();
                })) {
      if (!some.await(30, TimeUnit.SECONDS)) {
        out.println("No more trades within 30 seconds; is the exchange open?");
      }
    }
  }
}
