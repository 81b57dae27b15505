package bridges;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.client.domestic.realtime.StockTrade;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.market.Calendar;
import io.github.kiwoomjava.mock.market.MarketOptions;
import io.github.kiwoomjava.runtime.auth.Credentials;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;

/** Candles to SQLite and ta4j, live trades to Reactor and RxJava. */
public final class Bridges {
  private static final String STOCK = "005930";
  private static final int DAYS = 100;
  private static final int AVERAGE_OF = 20;
  private static final int TRADES = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Kiwoom kiwoom;
  private final PrintStream out;

  Bridges(Kiwoom kiwoom, PrintStream out) {
    this.kiwoom = kiwoom;
    this.out = out;
  }

  public static void main(String[] args) throws SQLException {
    String database = args.length > 0 ? args[0] : "jdbc:sqlite::memory:";
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (System.getenv(Credentials.APP_KEY_VARIABLE) != null) {
      try (Kiwoom kiwoom = Kiwoom.builder().credentials(Credentials.fromEnvironment()).build()) {
        new Bridges(kiwoom, out).run(database);
      }
      return;
    }
    LocalDate day = Calendar.lastUpTo(LocalDate.now(Candles.SEOUL));
    MarketOptions open = MarketOptions.USUAL.startingAt(day.atTime(10, 0));
    try (MockKiwoom mock = MockKiwoom.builder().market(open).start();
        Kiwoom kiwoom =
            Kiwoom.builder()
                .baseUri(mock.baseUri())
                .credentials("an-app-key", "a-secret-key")
                .callsPerSecond(100)
                .build()) {
      new Bridges(kiwoom, out).run(database);
    }
  }

  void run(String database) throws SQLException {
    Candles candles = download();
    try (Connection connection = DriverManager.getConnection(database)) {
      CandleTable table = new CandleTable(connection);
      table.write(STOCK, candles);
      out.println("SQL: " + table.read(STOCK).days().size() + " days");
    }
    BarSeries series = Ta4j.series(STOCK, candles);
    SMAIndicator average = new SMAIndicator(new ClosePriceIndicator(series), AVERAGE_OF);
    out.println(
        "ta4j: average of " + AVERAGE_OF + " days " + average.getValue(series.getEndIndex()));

    try (var session = kiwoom.realtime().open()) {
      Reactive.flux(session.stream(StockTrade.of(STOCK)))
          .take(TRADES)
          .timeout(PATIENCE)
          .doOnNext(trade -> out.println("Reactor: " + trade.currentPrice()))
          .blockLast();
      Reactive.flowable(session.stream(StockTrade.of(STOCK)))
          .take(TRADES)
          .timeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
          .blockingForEach(trade -> out.println("RxJava: " + trade.currentPrice()));
    }
  }

  private Candles download() {
    LocalDate today = LocalDate.now(Candles.SEOUL);
    return Candles.of(
        kiwoom
            .domestic()
            .chart()
            .daily(r -> r.stockCode(STOCK).baseDate(today).useAdjustedPrice(true))
            .stream()
            .limit(DAYS)
            .toList());
  }
}
