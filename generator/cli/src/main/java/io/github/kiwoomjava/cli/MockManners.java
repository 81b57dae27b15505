package io.github.kiwoomjava.cli;

import io.github.kiwoomjava.mock.MockKiwoomBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What the mock server keeps, and whom and what it refuses. */
final class MockManners {
  @Option(
      names = "--strict",
      description =
          "Refuses values that a sheet does not list and texts longer than it says; else they are"
              + " let through with a warning.")
  private boolean strict;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "Keeps tokens, accounts and orders in a file over a restart.")
  private @Nullable Path state;

  @Option(
      names = "--maintenance",
      paramLabel = "FROM-TO",
      description =
          "When the service is down each day, Korean time, such as 05:00-05:30; tokens issued"
              + " before are dead then.")
  private @Nullable String maintenance;

  @Option(
      names = "--unregistered",
      description = "Answers 8050 to all, as to an address that is not registered.")
  private boolean unregistered;

  void apply(MockKiwoomBuilder builder, CommandLine commandLine) {
    builder.strict(strict);
    if (state != null) {
      builder.state(state);
    }
    if (unregistered) {
      builder.addressNotRegistered();
    }
    if (maintenance != null) {
      try {
        String[] times = maintenance.split("-", 2);
        LocalTime from = LocalTime.parse(times[0]);
        Duration length = Duration.between(from, LocalTime.parse(times[times.length - 1]));
        builder.maintenance(from, length.isNegative() ? length.plusDays(1) : length);
      } catch (DateTimeParseException e) {
        throw new ParameterException(
            commandLine, "--maintenance is '" + maintenance + "'; write 05:00-05:30", e);
      }
    }
  }
}
