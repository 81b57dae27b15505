package orderdesk;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.market.Calendar;
import io.github.kiwoomjava.mock.market.MarketOptions;
import io.github.kiwoomjava.mock.script.Turn;
import io.github.kiwoomjava.runtime.api.Environment;
import io.github.kiwoomjava.runtime.auth.Credentials;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Kiwoom if the environment holds keys for it, else a mock Kiwoom on this machine. */
final class Connection implements AutoCloseable {
  private static final List<String> ORDERS = List.of("kt10000", "kt10001", "kt10002", "kt10003");

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private final Kiwoom kiwoom;
  private final MockKiwoom mock;
  private final String description;

  private Connection(Kiwoom kiwoom, MockKiwoom mock, String description) {
    this.kiwoom = kiwoom;
    this.mock = mock;
    this.description = description;
  }

  static Connection open(Map<String, String> variables) {
    if (!variables.containsKey(Credentials.APP_KEY_VARIABLE)) {
      return mock(Calendar.lastUpTo(LocalDate.now(SEOUL)).atTime(10, 0));
    }
    Environment environment =
        Environment.valueOf(
            variables.getOrDefault("KIWOOM_ENVIRONMENT", "mock").toUpperCase(Locale.ROOT));
    // Without allowRealOrders() the client refuses orders to the real server by itself. Whoever
    // wants to trade real money with this copies the program and adds that call.
    return new Connection(
        Kiwoom.builder()
            .environment(environment)
            .credentials(
                Credentials.of(
                    variables.get(Credentials.APP_KEY_VARIABLE),
                    variables.getOrDefault(Credentials.SECRET_KEY_VARIABLE, "")))
            .build(),
        null,
        environment == Environment.REAL
            ? "Kiwoom, REAL; orders are switched off"
            : "Kiwoom's mock trading");
  }

  /**
   * A made-up market that is open whenever you look: the clocks of both sides begin at a Korean
   * time of our choice. They have to agree, since an order is looked for by the time of its
   * sending, too.
   */
  static Connection mock(LocalDateTime start) {
    Clock system = Clock.systemUTC();
    Clock clock =
        Clock.offset(system, Duration.between(system.instant(), start.atZone(SEOUL).toInstant()));
    MockKiwoom mock = MockKiwoom.builder().clock(clock).market(MarketOptions.USUAL).start();
    Kiwoom kiwoom =
        Kiwoom.builder()
            .baseUri(mock.baseUri())
            .clock(clock)
            .credentials("an-app-key", "a-secret-key")
            .callsPerSecond(50)
            .build();
    return new Connection(kiwoom, mock, "a mock Kiwoom on " + mock.baseUri());
  }

  Kiwoom kiwoom() {
    return kiwoom;
  }

  String description() {
    return description;
  }

  /** Cuts the line before the answer to the next order; false if this is no mock. */
  boolean loseNextAnswer() {
    if (mock == null) {
      return false;
    }
    ORDERS.forEach(id -> mock.on(id).reset().next(1, Turn.normal().dropAfterBytes(0)));
    return true;
  }

  @Override
  public void close() {
    kiwoom.close();
    if (mock != null) {
      mock.close();
    }
  }
}
