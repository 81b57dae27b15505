package io.github.kiwoomjava.cli.call;

import io.github.kiwoomjava.cli.show.Format;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be said of any call, whatever its operation. */
final class CallOptions {
  private static final String ALL = "all";

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Whose keys to use; the environment's variables, or 'default', unless given.")
  @Nullable String profile;

  @Option(
      names = "--format",
      paramLabel = "table|json|jsonl|csv",
      defaultValue = "TABLE",
      description = "How the answer is shown (table).")
  Format format = Format.TABLE;

  @Option(
      names = "--columns",
      paramLabel = "NAME",
      split = ",",
      description = "The members of a row to show, in this order.")
  List<String> columns = List.of();

  @Option(names = "--wire", description = "Shows the answer as JSON under the names of the wire.")
  boolean wire;

  @Option(
      names = "--pages",
      paramLabel = "all|N",
      defaultValue = "1",
      description = "How many pages to ask for (1).")
  String pages = "1";

  @Option(names = "--yes", description = "Places an order without asking.")
  boolean yes;

  @Option(
      names = "--real",
      description = "Lets an order go to a real account; the profile must permit it, too.")
  boolean real;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this.")
  boolean help;

  /**
   * How many pages are wanted.
   *
   * @throws IllegalArgumentException if that is no number
   */
  int pageCount() {
    if (pages.equals(ALL)) {
      return Integer.MAX_VALUE;
    }
    try {
      int count = Integer.parseInt(pages);
      if (count > 0) {
        return count;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new IllegalArgumentException("--pages takes all or a number from 1, not '" + pages + "'");
  }
}
