package io.github.kiwoomjava.benchmarks.process;

import io.github.kiwoomjava.benchmarks.decode.Library;
import io.github.kiwoomjava.benchmarks.payload.Payload;
import io.github.kiwoomjava.benchmarks.report.Comparison;
import io.github.kiwoomjava.benchmarks.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The first message that a new JVM decodes: that time alone, and the whole process. */
public final class FirstDecodes {
  private final int runs;

  /** How often each is started; the median counts. */
  public FirstDecodes(int runs) {
    this.runs = runs;
  }

  /** Measures all libraries in turns, so that a busy moment hits all of them. */
  public void measure(Report report) throws IOException, InterruptedException {
    for (Payload payload : List.of(Payload.CHART, Payload.TICK)) {
      Path file = Files.createTempFile("payload", ".json");
      try {
        Files.write(file, payload.bytes());
        measure(payload, file, report);
      } finally {
        Files.deleteIfExists(file);
      }
    }
  }

  private void measure(Payload payload, Path file, Report report)
      throws IOException, InterruptedException {
    Map<Library, List<Double>> first = new EnumMap<>(Library.class);
    Map<Library, List<Double>> whole = new EnumMap<>(Library.class);
    for (int run = 0; run < runs; run++) {
      for (Library library : Library.values()) {
        if (library == Library.BY_HAND) {
          continue;
        }
        ProcessRun process = ProcessRun.of(command(library, payload, file));
        first
            .computeIfAbsent(library, l -> new ArrayList<>())
            .add(Double.parseDouble(process.output().strip()) / 1e6);
        whole.computeIfAbsent(library, l -> new ArrayList<>()).add(process.millis());
      }
    }
    add("first decode of " + payload.label(), first, report);
    add("whole process, first decode of " + payload.label(), whole, report);
  }

  private static void add(String name, Map<Library, List<Double>> millis, Report report) {
    double ours = Medians.of(millis.getOrDefault(Library.OURS, List.of()));
    millis.forEach(
        (library, figures) -> {
          if (library != Library.OURS) {
            report.add(Comparison.of(name, ours, Medians.of(figures), library.label(), "ms"));
          }
        });
  }

  private static List<String> command(Library library, Payload payload, Path file) {
    return List.of(
        ProcessRun.java(),
        "-Xshare:auto",
        "-cp",
        System.getProperty("java.class.path"),
        FirstDecode.class.getName(),
        library.factoryName(),
        payload.name(),
        file.toString());
  }
}
