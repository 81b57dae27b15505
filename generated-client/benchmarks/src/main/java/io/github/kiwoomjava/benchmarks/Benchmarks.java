package io.github.kiwoomjava.benchmarks;

import io.github.kiwoomjava.benchmarks.generator.GeneratorRuns;
import io.github.kiwoomjava.benchmarks.generator.Growth;
import io.github.kiwoomjava.benchmarks.generator.OpenApiGenerator;
import io.github.kiwoomjava.benchmarks.process.FirstCalls;
import io.github.kiwoomjava.benchmarks.process.FirstDecodes;
import io.github.kiwoomjava.benchmarks.report.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.openjdk.jmh.runner.RunnerException;

/** Measures everything in one run, prints one table and writes one file. */
public final class Benchmarks {
  private final Arguments arguments;
  private final Report report = new Report();

  private Benchmarks(Arguments arguments) {
    this.arguments = arguments;
  }

  /** See {@link Arguments}. */
  public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
    new Benchmarks(Arguments.of(args)).run();
  }

  private void run() throws IOException, InterruptedException, RunnerException {
    Mode mode = Mode.valueOf(arguments.text("mode").toUpperCase(Locale.ROOT));
    JmhRuns jmh = new JmhRuns(mode, report);
    if (arguments.wants("decode")) {
      jmh.decoding();
    }
    if (arguments.wants("encode")) {
      jmh.encoding();
    }
    if (arguments.wants("call")) {
      jmh.calling();
    }
    if (arguments.wants("live")) {
      jmh.live();
    }
    if (arguments.wants("first")) {
      new FirstDecodes(mode.processes()).measure(report);
      new FirstCalls(mode.processes()).measure(report);
    }
    measureGenerator(mode);
    report.print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    Path out = arguments.path("out");
    report.write(out);
    System.out.println("Written to " + out);
  }

  private void measureGenerator(Mode mode) throws IOException, InterruptedException {
    Path cli = arguments.path("cli");
    Path spec = arguments.path("spec");
    Path work = Files.createDirectories(arguments.path("out").resolveSibling("benchmark-work"));
    GeneratorRuns generator =
        new GeneratorRuns(report, cli, spec, work, Math.min(5, mode.processes()));
    if (arguments.wants("read")) {
      generator.readWorkbooks(arguments.path("workbooks"));
    }
    if (arguments.wants("generate")) {
      generator.compile(generator.generate());
    }
    if (arguments.wants("peer")) {
      new OpenApiGenerator(report, arguments.path("openapi-generator"), spec, work).measure(cli);
    }
    if (arguments.wants("growth")) {
      new Growth(report, cli, spec, work, mode == Mode.FULL).measure();
    }
  }

  /** The parts that can be run alone. */
  static final Set<String> PARTS =
      Set.of("decode", "encode", "call", "live", "first", "read", "generate", "peer", "growth");
}
