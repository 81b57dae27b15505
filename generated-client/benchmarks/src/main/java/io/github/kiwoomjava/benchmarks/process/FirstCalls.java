package io.github.kiwoomjava.benchmarks.process;

import io.github.kiwoomjava.benchmarks.call.FirstCall;
import io.github.kiwoomjava.benchmarks.call.LoopbackServer;
import io.github.kiwoomjava.benchmarks.payload.Payload;
import io.github.kiwoomjava.benchmarks.report.Comparison;
import io.github.kiwoomjava.benchmarks.report.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The first call of a new JVM, token included, next to the JDK's client with the same bytes. */
public final class FirstCalls {
  private final int runs;

  /** How often each is started; the median counts. */
  public FirstCalls(int runs) {
    this.runs = runs;
  }

  /** Measures both in turns. */
  public void measure(Report report) throws IOException, InterruptedException {
    for (Payload answer : List.of(Payload.SMALL, Payload.CHART)) {
      try (LoopbackServer server = new LoopbackServer(answer.bytes())) {
        Figures ours = new Figures();
        Figures bare = new Figures();
        for (int run = 0; run < runs; run++) {
          ours.add(run("OURS", server, answer));
          bare.add(run("BARE", server, answer));
        }
        String name = "first call, " + answer.label();
        report.add(
            Comparison.of(
                name, Medians.of(ours.first), Medians.of(bare.first), "bare java.net.http", "ms"));
        report.add(
            Comparison.of(
                "whole process, " + name,
                Medians.of(ours.whole),
                Medians.of(bare.whole),
                "bare java.net.http",
                "ms"));
      }
    }
  }

  private static ProcessRun run(String caller, LoopbackServer server, Payload answer)
      throws IOException, InterruptedException {
    return ProcessRun.of(
        List.of(
            ProcessRun.java(),
            "-cp",
            System.getProperty("java.class.path"),
            FirstCall.class.getName(),
            caller,
            server.uri().toString(),
            answer.name()));
  }

  private static final class Figures {
    private final List<Double> first = new ArrayList<>();
    private final List<Double> whole = new ArrayList<>();

    void add(ProcessRun run) {
      first.add(Double.parseDouble(run.output().strip()) / 1e6);
      whole.add(run.millis());
    }
  }
}
