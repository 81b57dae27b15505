package quickstart;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.client.domestic.chart.DailyChartOperation;
import io.github.kiwoomjava.client.domestic.chart.DailyChartResponse;
import io.github.kiwoomjava.client.domestic.sector.ProgramTradingOperation;
import io.github.kiwoomjava.client.domestic.sector.ProgramTradingResponse;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.runtime.api.Page;
import io.github.kiwoomjava.runtime.api.PagedCall;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Starts a Kiwoom on this machine, asks it two questions and shows the typed answers. */
public final class Quickstart {
  private Quickstart() {}

  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (MockKiwoom mock = MockKiwoom.start();
        Kiwoom kiwoom =
            Kiwoom.builder()
                .baseUri(mock.baseUri())
                .credentials("an-app-key", "a-secret-key")
                .callsPerSecond(100)
                .build()) {
      out.println("A mock Kiwoom listens on " + mock.baseUri());
      out.println();

      ProgramTradingResponse trading =
          kiwoom.domestic().sector().programTrading("005930").execute();
      new Report(out).fields(ProgramTradingOperation.OPERATION.info(), trading);

      PagedCall<DailyChartResponse, DailyChartResponse.Candle> daily =
          kiwoom
              .domestic()
              .chart()
              .daily(
                  request ->
                      request
                          .stockCode("005930")
                          .baseDate(LocalDate.of(2026, 11, 20))
                          .useAdjustedPrice(true));
      for (Page<DailyChartResponse> page : daily.pages()) {
        out.println("Page " + page.number());
        new Report(out).rows(DailyChartOperation.OPERATION.info(), page.response().candles());
      }
    }
  }
}
