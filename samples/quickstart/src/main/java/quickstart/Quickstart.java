package quickstart;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.client.domestic.chart.DailyChartOperation;
import io.github.kiwoomjava.client.domestic.chart.DailyChartResponse;
import io.github.kiwoomjava.client.domestic.sector.ProgramTradingOperation;
import io.github.kiwoomjava.client.domestic.sector.ProgramTradingResponse;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.runtime.api.Environment;
import io.github.kiwoomjava.runtime.api.Page;
import io.github.kiwoomjava.runtime.api.PagedCall;
import io.github.kiwoomjava.runtime.auth.Credentials;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;

/** Asks Kiwoom two questions and shows the typed answers. */
public final class Quickstart {
  private static final int PAGES = 3;

  private final Kiwoom kiwoom;
  private final PrintStream out;

  Quickstart(Kiwoom kiwoom, PrintStream out) {
    this.kiwoom = kiwoom;
    this.out = out;
  }

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (System.getenv(Credentials.APP_KEY_VARIABLE) == null) {
      askMock(out);
    } else {
      askKiwoom(out);
    }
  }

  /** Starts a Kiwoom on this machine and asks that. */
  static void askMock(PrintStream out) {
    try (MockKiwoom mock = MockKiwoom.start();
        Kiwoom kiwoom =
            Kiwoom.builder()
                .baseUri(mock.baseUri())
                .credentials("an-app-key", "a-secret-key")
                .callsPerSecond(100)
                .build()) {
      out.println("A mock Kiwoom listens on " + mock.baseUri());
      out.println();
      new Quickstart(kiwoom, out).ask();
    }
  }

  /** Asks Kiwoom with the keys in the environment: mock trading unless told otherwise. */
  private static void askKiwoom(PrintStream out) {
    String environment = System.getenv().getOrDefault("KIWOOM_ENVIRONMENT", "mock");
    try (Kiwoom kiwoom =
        Kiwoom.builder()
            .environment(Environment.valueOf(environment.toUpperCase(Locale.ROOT)))
            .credentials(Credentials.fromEnvironment())
            .build()) {
      new Quickstart(kiwoom, out).ask();
    }
  }

  private void ask() {
    ProgramTradingResponse trading = kiwoom.domestic().sector().programTrading("005930").execute();
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
                        .useAdjustedPrice(true))
            .maxPages(PAGES);
    for (Page<DailyChartResponse> page : daily.pages()) {
      out.println("Page " + page.number());
      new Report(out).rows(DailyChartOperation.OPERATION.info(), page.response().candles());
    }
  }
}
