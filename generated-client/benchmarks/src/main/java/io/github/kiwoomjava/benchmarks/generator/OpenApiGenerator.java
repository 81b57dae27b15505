package io.github.kiwoomjava.benchmarks.generator;

import io.github.kiwoomjava.benchmarks.process.ProcessRun;
import io.github.kiwoomjava.benchmarks.report.Comparison;
import io.github.kiwoomjava.benchmarks.report.Report;
import io.github.kiwoomjava.spec.reader.SpecReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** openapi-generator on a document of the same operations: the generator that others would take. */
public final class OpenApiGenerator {
  private static final String PEER = "openapi-generator";

  private final Report report;
  private final Path jar;
  private final Path spec;
  private final Path work;

  /**
   * A measurement.
   *
   * @param jar openapi-generator's command line, next to what its sources need to compile
   */
  public OpenApiGenerator(Report report, Path jar, Path spec, Path work) {
    this.report = report;
    this.jar = jar;
    this.spec = spec;
    this.work = work;
  }

  /** Measures both side by side. */
  public void measure(Path cli) throws IOException, InterruptedException {
    if (!Files.isRegularFile(jar)) {
      return;
    }
    Path out = work.resolve("client");
    GeneratedTree.delete(out);
    ProcessRun ours = new Generator(cli).generate(spec, out, "-Xmx512m");
    GeneratedTree ourTree = GeneratedTree.of(out);
    Compilation ourJar =
        Compilation.of(
            ourTree,
            work,
            Compilation.classPath(
                "kiwoom-client-runtime", "/runtime/target", "jspecify", "slf4j-api"));
    Path theirOut = work.resolve("openapi");
    GeneratedTree.delete(theirOut);
    ProcessRun theirs = run(theirOut);
    GeneratedTree theirTree = GeneratedTree.of(theirOut.resolve("src/main/java"));
    Compilation theirJar = Compilation.of(theirTree, work, theirClassPath());

    add("generate, new process", ours.millis() / 1000, theirs.millis() / 1000, "s");
    add("generate, memory", ours.megabytes(), theirs.megabytes(), "MB");
    add("generated files", ourTree.sources().size(), theirTree.sources().size(), "files");
    add("generated lines", ourTree.lines(), theirTree.lines(), "lines");
    add(
        "compile the generated client",
        ourJar.process().millis() / 1000,
        theirJar.process().millis() / 1000,
        "s");
    add(
        "compile the generated client, memory",
        ourJar.process().megabytes(),
        theirJar.process().megabytes(),
        "MB");
    add("jar of the generated client", ourJar.jarMegabytes(), theirJar.jarMegabytes(), "MB");
  }

  private void add(String name, Number ours, Number theirs, String unit) {
    report.add(Comparison.of(name, ours.doubleValue(), theirs.doubleValue(), PEER, unit));
  }

  private ProcessRun run(Path out) throws IOException, InterruptedException {
    Path document = work.resolve("openapi.json");
    OpenApiDocument.write(new SpecReader().read(spec).spec(), document);
    return ProcessRun.of(
        List.of(
            ProcessRun.java(),
            "-jar",
            jar.toString(),
            "generate",
            "-g",
            "java",
            "--library",
            "native",
            "-i",
            document.toString(),
            "-o",
            out.toString(),
            "--global-property",
            "apiTests=false,modelTests=false,apiDocs=false,modelDocs=false",
            "--additional-properties",
            "hideGenerationTimestamp=true,openApiNullable=false,useJakartaEe=true"));
  }

  /** Jackson from our own class path, the rest from beside the generator's jar. */
  private String theirClassPath() throws IOException {
    try (Stream<Path> beside = Files.list(jar.resolveSibling("."))) {
      return Stream.concat(
              Stream.of(Compilation.classPath("jackson-")),
              beside
                  .filter(file -> !file.getFileName().equals(jar.getFileName()))
                  .map(Path::toString))
          .collect(Collectors.joining(File.pathSeparator));
    }
  }
}
