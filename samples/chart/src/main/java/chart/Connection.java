package chart;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.market.Calendar;
import io.github.kiwoomjava.mock.market.MarketOptions;
import io.github.kiwoomjava.runtime.api.Environment;
import io.github.kiwoomjava.runtime.auth.Credentials;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/** Kiwoom if the environment holds keys for it, else a mock Kiwoom on this machine. */
final class Connection implements AutoCloseable {
  private final Kiwoom kiwoom;
  private final MockKiwoom mock;
  private final LocalDate lastDay;

  private Connection(Kiwoom kiwoom, MockKiwoom mock, LocalDate lastDay) {
    this.kiwoom = kiwoom;
    this.mock = mock;
    this.lastDay = lastDay;
  }

  static Connection open(Map<String, String> variables) {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Seoul"));
    if (!variables.containsKey(Credentials.APP_KEY_VARIABLE)) {
      return mock(Calendar.lastUpTo(today.minusDays(1)));
    }
    String environment = variables.getOrDefault("KIWOOM_ENVIRONMENT", "mock");
    return new Connection(
        Kiwoom.builder()
            .environment(Environment.valueOf(environment.toUpperCase(Locale.ROOT)))
            .credentials(Credentials.fromEnvironment())
            .build(),
        null,
        today);
  }

  /** A made-up market on the evening of a day, with short pages to have something to page. */
  static Connection mock(LocalDate lastDay) {
    MockKiwoom mock =
        MockKiwoom.builder()
            .market(MarketOptions.USUAL.startingAt(lastDay.atTime(18, 0)).withRows(50))
            .start();
    Kiwoom kiwoom =
        Kiwoom.builder()
            .baseUri(mock.baseUri())
            .credentials("an-app-key", "a-secret-key")
            .callsPerSecond(5)
            .build();
    return new Connection(kiwoom, mock, lastDay);
  }

  Kiwoom kiwoom() {
    return kiwoom;
  }

  /** Up to which day there is something to show. */
  LocalDate lastDay() {
    return lastDay;
  }

  String description() {
    return mock == null ? "Kiwoom" : "a mock Kiwoom on " + mock.baseUri();
  }

  @Override
  public void close() {
    kiwoom.close();
    if (mock != null) {
      mock.close();
    }
  }
}
