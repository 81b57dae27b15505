package own;

import io.github.kiwoomjava.mock.MockKiwoom;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import own.kiwoom.Kiwoom;
import own.kiwoom.domestic.chart.DailyChartResponse;
import own.kiwoom.domestic.sector.ProgramTradingResponse;

/** Asks a Kiwoom on this machine with a client that has two operations. */
public final class Quotes {
  private static final int DAYS = 10;

  private Quotes() {}

  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (MockKiwoom mock = MockKiwoom.start();
        Kiwoom kiwoom =
            Kiwoom.builder()
                .baseUri(mock.baseUri())
                .credentials("an-app-key", "a-secret-key")
                .callsPerSecond(100)
                .build()) {
      out.println("A client by the Maven plugin");
      ProgramTradingResponse trading =
          kiwoom.domestic().sector().programTrading("005930").execute();
      out.println("net buying by programs: " + trading.totalEntrustedNetBuyQuantity());
      out.println();
      out.printf("%-12s %10s %14s%n", "date", "close", "volume");
      kiwoom
          .domestic()
          .chart()
          .daily(
              request ->
                  request
                      .stockCode("005930")
                      .baseDate(LocalDate.of(2026, 11, 20))
                      .useAdjustedPrice(true))
          .stream()
          .limit(DAYS)
          .forEach(candle -> print(candle, out));
    }
  }

  private static void print(DailyChartResponse.Candle candle, PrintStream out) {
    out.printf("%-12s %10s %14s%n", candle.date(), candle.closePrice(), candle.volume());
  }
}
