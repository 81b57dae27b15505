package io.github.kiwoomjava.benchmarks.generator;

import io.github.kiwoomjava.benchmarks.process.Medians;
import io.github.kiwoomjava.benchmarks.process.ProcessRun;
import io.github.kiwoomjava.benchmarks.report.Comparison;
import io.github.kiwoomjava.benchmarks.report.Report;
import io.github.kiwoomjava.codegen.engine.CodegenEngine;
import io.github.kiwoomjava.codegen.engine.GenerateRequest;
import io.github.kiwoomjava.codegen.engine.GenerateResult;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.codegen.write.FolderSink;
import io.github.kiwoomjava.spec.reader.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reading workbooks, generating, compiling: whole processes and warm, next to the goals. */
public final class GeneratorRuns {
  private static final String GOAL = "goal";

  private final Report report;
  private final Generator generator;
  private final Path spec;
  private final Path work;
  private final int runs;

  /**
   * A measurement.
   *
   * @param cli the command line's jar
   * @param spec the project's spec folder
   * @param work a folder for what is made on the way
   * @param runs how often each is run; the median counts
   */
  public GeneratorRuns(Report report, Path cli, Path spec, Path work, int runs) {
    this.report = report;
    this.generator = new Generator(cli);
    this.spec = spec;
    this.work = work;
    this.runs = runs;
  }

  /** Each workbook of a folder, if there is one. The goal is the newest workbook's. */
  public void readWorkbooks(Path folder) throws IOException, InterruptedException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> workbooks;
    try (Stream<Path> files = Files.list(folder)) {
      workbooks = files.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
    }
    for (Path workbook : workbooks) {
      String name = "read " + workbook.getFileName();
      Path json = work.resolve("workbook.json");
      Processes processes = new Processes();
      for (int run = 0; run < runs; run++) {
        processes.add(generator.inspect(workbook, json));
      }
      add(name + ", new process", processes.seconds(), 4, "s");
      add(name + ", memory of the process", processes.megabytes(), 512, "MB");
      add(name + ", warm", warm(() -> new SpecReader().read(workbook)), 4, "s");
    }
  }

  /** Sources from the spec folder: all of them, and nothing to do. */
  public GeneratedTree generate() throws IOException, InterruptedException {
    Path out = work.resolve("client");
    Processes all = new Processes();
    Processes nothing = new Processes();
    for (int run = 0; run < runs; run++) {
      GeneratedTree.delete(out);
      all.add(generator.generate(spec, out, "-Xmx512m"));
      nothing.add(generator.generate(spec, out, "-Xmx512m"));
    }
    add("generate all, new process", all.seconds(), 6, "s");
    add("generate all, memory of the process", all.megabytes(), 1024, "MB");
    add("nothing to do, new process", nothing.seconds(), 6, "s");
    add(
        "generate all, warm",
        warm(
            () -> {
              GeneratedTree.delete(out);
              return generateInProcess(out);
            }),
        3,
        "s");
    add("nothing to do, warm, reading included", warm(() -> generateInProcess(out)), 3, "s");
    GenerateRequest request = request();
    add(
        "nothing to do, warm, engine alone",
        warm(() -> new CodegenEngine().generate(request, new FolderSink(out))),
        0.3,
        "s");
    return GeneratedTree.of(out);
  }

  private GenerateResult generateInProcess(Path out) {
    return new CodegenEngine().generate(request(), new FolderSink(out));
  }

  private GenerateRequest request() {
    return GenerateRequest.builder()
        .spec(new SpecReader().read(spec).spec())
        .tables(SpecTables.load(spec))
        .build();
  }

  /** Sources to a jar. */
  public Compilation compile(GeneratedTree tree) throws IOException, InterruptedException {
    Compilation compilation =
        Compilation.of(
            tree,
            work,
            Compilation.classPath(
                "kiwoom-client-runtime", "/runtime/target", "jspecify", "slf4j-api"));
    add("compile the client", compilation.process().millis() / 1000, 14, "s");
    add("compile the client, memory", compilation.process().megabytes(), 500, "MB");
    add("jar of the client", compilation.jarMegabytes(), 3.0, "MB");
    return compilation;
  }

  private void add(String name, double ours, double goal, String unit) {
    report.add(Comparison.of(name, ours, goal, GOAL, unit));
  }

  private double warm(Step step) throws IOException {
    List<Double> seconds = new ArrayList<>();
    for (int run = 0; run < runs + 3; run++) {
      long begin = System.nanoTime();
      Object result = step.run();
      if (run >= 3 && result != null) {
        seconds.add((System.nanoTime() - begin) / 1e9);
      }
    }
    return Medians.of(seconds);
  }

  @FunctionalInterface
  private interface Step {
    Object run() throws IOException;
  }

  /** Several runs of one command. */
  static final class Processes {
    private final List<Double> millis = new ArrayList<>();
    private final List<Double> megabytes = new ArrayList<>();

    void add(ProcessRun run) {
      millis.add(run.millis());
      megabytes.add(run.megabytes());
    }

    double seconds() {
      return Medians.of(millis) / 1000;
    }

    double megabytes() {
      return Medians.of(megabytes);
    }
  }
}
