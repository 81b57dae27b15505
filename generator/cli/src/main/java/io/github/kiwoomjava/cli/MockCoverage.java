package io.github.kiwoomjava.cli;

import io.github.kiwoomjava.mock.Coverage.Kind;
import io.github.kiwoomjava.mock.Coverage.Line;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** The table of what the mock computes: one line an operation, then how many there are of each. */
final class MockCoverage {
  private MockCoverage() {}

  static void print(List<Line> lines, PrintWriter out) {
    for (Line line : lines) {
      String elements =
          line.known() < 0 ? "" : line.known() + " of " + line.elements() + " elements";
      out.printf(
          Locale.ROOT,
          "%-9s %-8s %-17s %s%n",
          line.id(),
          line.kind().name().toLowerCase(Locale.ROOT),
          elements,
          line.name());
    }
    out.println();
    for (Kind kind : Kind.values()) {
      long count = lines.stream().filter(line -> line.kind() == kind).count();
      out.printf(
          Locale.ROOT, "%4d of %d %s%n", count, lines.size(), kind.name().toLowerCase(Locale.ROOT));
    }
    out.flush();
  }
}
