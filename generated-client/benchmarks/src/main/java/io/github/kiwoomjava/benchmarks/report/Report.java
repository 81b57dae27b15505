package io.github.kiwoomjava.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects comparisons, prints them as a table, and writes them as JSON. */
public final class Report {
  private static final String ROW = "%-46s %12s %12s  %-15s  %-33s %8s  %s%n";

  private final List<Comparison> comparisons = new ArrayList<>();
  private final List<Goal> goals;

  /** An empty report with the project's goals. */
  public Report() {
    goals = Goals.ALL;
  }

  /** Adds a comparison. */
  public void add(Comparison comparison) {
    comparisons.add(comparison);
  }

  /** All comparisons in the order in which they came. */
  public List<Comparison> comparisons() {
    return List.copyOf(comparisons);
  }

  /** Prints the table. Less is better in all units; a ratio above 1 means that we are better. */
  public void print(PrintStream out) {
    out.println();
    out.printf(ROW, "what", "ours", "peer", "unit", "peer is", "ratio", "goal");
    for (Comparison comparison : comparisons) {
      out.printf(
          ROW,
          comparison.name(),
          figure(comparison.ours()),
          figure(comparison.peer()),
          comparison.unit(),
          comparison.peerName(),
          "%.2f".formatted(comparison.ratio()),
          goal(comparison));
    }
  }

  private String goal(Comparison comparison) {
    return goals.stream()
        .filter(goal -> goal.concerns(comparison))
        .map(
            goal ->
                "%.2f %s"
                    .formatted(
                        goal.ratio(), comparison.ratio() >= goal.ratio() ? "reached" : "MISSED"))
        .findFirst()
        .orElse("");
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%,.2f" : "%,.0f", value);
  }

  /** Writes the comparisons as a JSON array. */
  public void write(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(
        file,
        new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .writeValueAsBytes(comparisons));
  }
}
