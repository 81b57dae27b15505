package watchlist;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.market.Calendar;
import io.github.kiwoomjava.mock.market.MarketOptions;
import io.github.kiwoomjava.runtime.api.Environment;
import io.github.kiwoomjava.runtime.auth.Credentials;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/** Kiwoom if the environment holds keys for it, else a mock Kiwoom on this machine. */
final class Connection implements AutoCloseable {
  /** A stock of the mock has a trade every three seconds of its time. */
  private static final double SPEED = 6;

  private final Kiwoom kiwoom;
  private final String description;
  private MockKiwoom mock;

  private Connection(Kiwoom kiwoom, MockKiwoom mock, String description) {
    this.kiwoom = kiwoom;
    this.mock = mock;
    this.description = description;
  }

  static Connection open(Map<String, String> variables, URI server) {
    if (server != null) {
      return new Connection(local(server), null, server.toString());
    }
    if (variables.containsKey(Credentials.APP_KEY_VARIABLE)) {
      String environment = variables.getOrDefault("KIWOOM_ENVIRONMENT", "mock");
      return new Connection(
          Kiwoom.builder()
              .environment(Environment.valueOf(environment.toUpperCase(Locale.ROOT)))
              .credentials(Credentials.fromEnvironment())
              .build(),
          null,
          "Kiwoom, " + environment);
    }
    LocalDate day = Calendar.lastUpTo(LocalDate.now(ZoneId.of("Asia/Seoul")));
    return mock(day.atTime(10, 0));
  }

  /** A made-up market that is open whenever you look, and faster than real time. */
  static Connection mock(LocalDateTime start) {
    MockKiwoom mock = mock(start, 0);
    return new Connection(
        local(mock.baseUri()), mock, "a mock Kiwoom on " + mock.baseUri().getAuthority());
  }

  private static MockKiwoom mock(LocalDateTime start, int port) {
    return MockKiwoom.builder()
        .port(port)
        .market(MarketOptions.USUAL.startingAt(start).atSpeed(SPEED))
        .start();
  }

  private static Kiwoom local(URI server) {
    return Kiwoom.builder()
        .baseUri(server)
        .credentials("an-app-key", "a-secret-key")
        .callsPerSecond(50)
        .build();
  }

  Kiwoom kiwoom() {
    return kiwoom;
  }

  String description() {
    return description;
  }

  boolean isOurs() {
    return mock != null;
  }

  /** Ends our own server and starts it anew at the same place; its market goes on. */
  synchronized void restart(Runnable meanwhile) {
    LocalDateTime time = mock.market().now();
    int port = mock.port();
    mock.close();
    meanwhile.run();
    mock = mock(time, port);
  }

  @Override
  public synchronized void close() {
    kiwoom.close();
    if (mock != null) {
      mock.close();
    }
  }
}
