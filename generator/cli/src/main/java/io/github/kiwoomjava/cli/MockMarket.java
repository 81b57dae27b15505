package io.github.kiwoomjava.cli;

import io.github.kiwoomjava.mock.market.MarketOptions;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The simulated exchange behind the mock server. */
final class MockMarket {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @Option(
      names = "--market",
      required = true,
      description = "Quotes, books, charts, orders and accounts of a small simulated exchange.")
  @SuppressWarnings("UnusedVariable") // that it is there makes this group
  private boolean wanted;

  @Option(
      names = "--market-start",
      paramLabel = "WHEN",
      description =
          "Its Korean time at the start, such as 2026-07-06T09:00, or now;"
              + " by default 10:00 of the last trading day, so that it is open whenever you look.")
  private @Nullable String start;

  @Option(
      names = "--speed",
      paramLabel = "X",
      defaultValue = "1",
      description =
          "How much faster than real time it runs (${DEFAULT-VALUE}); max leaves out nights and"
              + " runs as fast as it can.")
  private String pace = "1";

  @Option(
      names = "--cash",
      paramLabel = "WON",
      defaultValue = "50000000",
      description = "What each account has at first (${DEFAULT-VALUE}).")
  private long cash;

  MarketOptions options(CommandLine commandLine) {
    try {
      double speed = speed();
      if (!(speed > 0)) {
        throw new IllegalArgumentException("--speed is " + speed + ", but must be above 0");
      }
      if (cash < 0) {
        throw new IllegalArgumentException("--cash is " + cash + ", but must not be negative");
      }
      MarketOptions options =
          MarketOptions.USUAL.withAccount(cash, MarketOptions.USUAL.holdings()).atSpeed(speed);
      LocalDateTime begin = begin();
      if (begin == null && speed != 1) {
        throw new IllegalArgumentException(
            "--speed " + pace + " needs a --market-start other than now");
      }
      return begin == null ? options : options.startingAt(begin);
    } catch (DateTimeParseException e) {
      throw new ParameterException(
          commandLine, "--market-start is '" + start + "'; write 2026-07-06T09:00, or now", e);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(commandLine, String.valueOf(e.getMessage()), e);
    }
  }

  private double speed() {
    if (pace.equals("max")) {
      return Double.POSITIVE_INFINITY;
    }
    try {
      double speed = Double.parseDouble(pace);
      return Double.isInfinite(speed) ? Double.NaN : speed;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("--speed is '" + pace + "'; write 60, or max", e);
    }
  }

  /** Null follows the clock of this machine. */
  private @Nullable LocalDateTime begin() {
    if (start == null) {
      return MarketOptions.lastMorning(LocalDateTime.now(SEOUL));
    }
    return start.equals("now") ? null : LocalDateTime.parse(start);
  }

  String description() {
    LocalDateTime begin = begin();
    double speed = speed();
    return "from %s Korean time on%s"
        .formatted(
            SHOWN.format(begin == null ? LocalDateTime.now(SEOUL) : begin),
            Double.isInfinite(speed)
                ? ", as fast as it can"
                : speed == 1
                    ? ""
                    : String.format(Locale.ROOT, ", %s times as fast", number(speed)));
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
