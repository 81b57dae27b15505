package io.github.kiwoomjava.benchmarks.generator;

import io.github.kiwoomjava.benchmarks.report.Comparison;
import io.github.kiwoomjava.benchmarks.report.Report;
import java.io.IOException;
import java.nio.file.Path;

/** How the generator's figures grow with the number of operations; linear is the peer. */
public final class Growth {
  private static final String LINEAR = "linear growth from x1";

  private final Report report;
  private final Generator generator;
  private final Path spec;
  private final Path work;
  private final boolean compile;

  /**
   * A measurement.
   *
   * @param compile whether to compile what was generated, which takes minutes
   */
  public Growth(Report report, Path cli, Path spec, Path work, boolean compile) {
    this.report = report;
    this.generator = new Generator(cli);
    this.spec = spec;
    this.work = work;
    this.compile = compile;
  }

  /** Measures 1, 2, 4 and 8 copies of the spec. */
  public void measure() throws IOException, InterruptedException {
    Figures one = figures(1);
    for (int copies : new int[] {2, 4, 8}) {
      Figures many = figures(copies);
      add("generate", copies, many.seconds, one.seconds, "s");
      add("generate, memory", copies, many.megabytes, one.megabytes, "MB");
      add("generate, lines", copies, many.lines, one.lines, "lines");
      if (compile) {
        add("compile", copies, many.compileSeconds, one.compileSeconds, "s");
        add("jar", copies, many.jarMegabytes, one.jarMegabytes, "MB");
      }
    }
  }

  private void add(String name, int copies, double ours, double one, String unit) {
    report.add(Comparison.of(name + ", spec x" + copies, ours, one * copies, LINEAR, unit));
  }

  private record Figures(
      double seconds, double megabytes, double lines, double compileSeconds, double jarMegabytes) {}

  private Figures figures(int copies) throws IOException, InterruptedException {
    Path source = work.resolve("spec-x" + copies);
    Path out = work.resolve("client-x" + copies);
    GeneratedTree.delete(source);
    GeneratedTree.delete(out);
    SpecCopies.write(spec, source, copies);
    var generated = generator.generate(source, out, "-Xmx3g");
    GeneratedTree tree = GeneratedTree.of(out);
    Compilation compilation =
        compile
            ? Compilation.of(
                tree,
                work,
                Compilation.classPath(
                    "kiwoom-client-runtime", "/runtime/target", "jspecify", "slf4j-api"))
            : null;
    GeneratedTree.delete(source);
    GeneratedTree.delete(out);
    return new Figures(
        generated.millis() / 1000,
        generated.megabytes(),
        tree.lines(),
        compilation == null ? 0 : compilation.process().millis() / 1000,
        compilation == null ? 0 : compilation.jarMegabytes());
  }
}
