package io.github.kiwoomjava.cli;

import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.script.RateLimit;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How many requests a second the mock server lets through. */
final class MockLimits {
  @Option(
      names = "--limit",
      paramLabel = "[ID=]N",
      split = ",",
      description = "Requests a second for each operation, or for one of them; none by default.")
  private List<String> limits = List.of();

  @Option(
      names = "--total-limit",
      paramLabel = "N",
      defaultValue = "0",
      description = "Requests a second over all operations; none by default.")
  private int total;

  void apply(MockKiwoom mock, CommandLine commandLine) {
    RateLimit limit = RateLimit.NONE;
    try {
      for (String text : limits) {
        int equals = text.indexOf('=');
        int number = number(text.substring(equals + 1));
        if (equals < 0) {
          limit = new RateLimit(number, limit.special(), limit.total());
        } else {
          // Says so if there is no such operation.
          mock.on(text.substring(0, equals));
          limit = limit.with(text.substring(0, equals), number);
        }
      }
      mock.rateLimit(limit.withTotal(total));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(commandLine, "--limit: " + e.getMessage(), e);
    }
  }

  private static int number(String text) {
    if (!text.matches("\\d{1,6}")) {
      throw new IllegalArgumentException(
          "'" + text + "' is no number of requests; write 5 or ka10081=5");
    }
    return Integer.parseInt(text);
  }
}
