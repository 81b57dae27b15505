package io.github.kiwoomjava.cli;

import io.github.kiwoomjava.codegen.review.PlannedMembers;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.spec.diff.Level;
import io.github.kiwoomjava.spec.diff.Members;
import io.github.kiwoomjava.spec.diff.SpecComparison;
import io.github.kiwoomjava.spec.diff.SpecDiff;
import io.github.kiwoomjava.spec.diff.report.DiffFormat;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.reader.ReadResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Says what changed between two editions and what it breaks.",
      "OLD and NEW are each a workbook, a sheet, a folder of sheets, canonical JSON,"
          + " or a folder at a revision of git, such as HEAD~3:spec."
    })
final class DiffCommand implements Callable<Integer> {
  /** From which verdict on the caller wants to fail. */
  enum FailOn {
    BREAKING,
    RISKY,
    ANY
  }

  @Parameters(paramLabel = "OLD", description = "The edition before.")
  private String old;

  @Parameters(paramLabel = "NEW", description = "The edition after.")
  private String now;

  @Option(
      names = "--format",
      paramLabel = "text|json|markdown|html",
      defaultValue = "text",
      description = "How to print it (${DEFAULT-VALUE}).")
  private DiffFormat format;

  @Option(names = "--out", paramLabel = "FILE", description = "Where to; standard output if left.")
  private @Nullable Path out;

  @Option(
      names = "--fail-on",
      paramLabel = "breaking|risky|any",
      description = "Exit code 1 if there is such a change or worse; never by default.")
  private @Nullable FailOn failOn;

  @Option(
      names = "--tables",
      paramLabel = "DIR",
      description =
          "The folder that holds naming/ and typing/, for changed Java types;"
              + " NEW or OLD by default if it has them.")
  private @Nullable Path tables;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  DiffCommand() {}

  @Override
  public Integer call() throws IOException {
    try (DiffSources sources = new DiffSources(spec.commandLine())) {
      Path oldPath = sources.resolve(old);
      Path newPath = sources.resolve(now);
      ApiSpec before = read(oldPath, old);
      ApiSpec after = read(newPath, now);
      if (before == null || after == null) {
        return 1;
      }
      SpecDiff diff = comparison(before, after, tables(oldPath, newPath)).compare(before, after);
      new OutputFile(spec.commandLine()).write(out, format.render(diff));
      return fails(diff) ? 1 : 0;
    }
  }

  /** Null if it has errors, which are printed then. */
  private @Nullable ApiSpec read(Path source, String name) {
    SourceReading reading = new SourceReading(spec.commandLine());
    ReadResult result = reading.read(source);
    if (result.hasErrors()) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(name + " has errors, so it cannot be compared:");
      reading.printErrors(result.findings());
      return null;
    }
    return result.spec();
  }

  private @Nullable SpecTables tables(Path oldPath, Path newPath) {
    if (tables != null) {
      if (!Files.isDirectory(tables)) {
        throw new ParameterException(
            spec.commandLine(), "--tables " + tables + " is no folder; name one like spec/");
      }
      return SpecTables.load(tables);
    }
    for (Path path : new Path[] {newPath, oldPath}) {
      if (Files.isDirectory(path.resolve("naming"))) {
        return SpecTables.load(path);
      }
    }
    return null;
  }

  private static SpecComparison comparison(
      ApiSpec before, ApiSpec after, @Nullable SpecTables tables) {
    if (tables == null) {
      return new SpecComparison();
    }
    Members old = new PlannedMembers(before, tables);
    return new SpecComparison(old, new PlannedMembers(after, tables));
  }

  private boolean fails(SpecDiff diff) {
    if (failOn == null) {
      return false;
    }
    return switch (failOn) {
      case BREAKING -> diff.verdict() == Level.BREAKING;
      case RISKY -> diff.verdict().compareTo(Level.RISKY) >= 0;
      case ANY -> !diff.changes().isEmpty();
    };
  }
}
