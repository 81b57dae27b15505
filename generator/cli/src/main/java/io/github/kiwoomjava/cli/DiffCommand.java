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
import java.util.List;
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
      "OLD and NEW are each a workbook, Kiwoom's own JSON, a sheet, a folder of sheets, canonical JSON,"
          + " or a folder at a revision of git, such as HEAD~3:spec."
    })
final class DiffCommand implements Callable<Integer> {
  /** From which verdict on the caller wants to fail. */
  enum FailOn {
    BREAKING,
    RISKY,
    ANY
  }

  private static final String USUAL = "spec";
  private static final String LAST = "(last)";

  @Parameters(
      paramLabel = "OLD NEW",
      arity = "0..2",
      description = "The edition before and the one after; with --since only the latter.")
  private List<String> sources = List.of();

  @Option(
      names = "--since",
      paramLabel = "TAG",
      arity = "0..1",
      fallbackValue = LAST,
      description =
          "Compares the spec folder of this release (of the last one if no tag is given) with NEW,"
              + " which is spec/ if left, and fails with exit code 1 if the version in pom.xml is"
              + " too low for what has changed.")
  private @Nullable String since;

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
    if (since == null) {
      if (sources.size() != 2) {
        throw new ParameterException(
            spec.commandLine(), "name two editions, OLD and NEW, or a release by --since TAG");
      }
      SpecDiff diff = diff(sources.get(0), sources.get(1), new DiffSources(spec.commandLine()));
      return diff == null || fails(diff) ? 1 : 0;
    }
    return sinceRelease(since);
  }

  private int sinceRelease(String wanted) throws IOException {
    if (sources.size() > 1) {
      throw new ParameterException(
          spec.commandLine(), "--since names the edition before; name only NEW besides it");
    }
    String now = sources.isEmpty() ? USUAL : sources.get(0);
    Path folder = Path.of(now).toAbsolutePath();
    boolean own = Files.isDirectory(folder);
    Path inside = own ? folder.toRealPath() : Path.of("").toAbsolutePath();
    PrintWriter lines = out == null ? spec.commandLine().getErr() : spec.commandLine().getOut();
    try {
      Git git = Git.atRoot(inside);
      VersionCheck check = new VersionCheck(git);
      String tag = wanted.equals(LAST) ? check.lastRelease() : wanted;
      if (tag.isEmpty()) {
        lines.println("There is no tag of a release yet, so that any version will do.");
        return 0;
      }
      String then = own ? git.folder().toRealPath().relativize(inside).toString() : USUAL;
      SpecDiff diff =
          diff(
              tag + ":" + then.replace('\\', '/'),
              now,
              new DiffSources(spec.commandLine(), inside));
      if (diff == null) {
        return 1;
      }
      VersionCheck.Answer answer = check.check(tag, diff.bump());
      lines.println(answer.text());
      return !answer.high() || fails(diff) ? 1 : 0;
    } catch (Git.GitException e) {
      throw new ParameterException(spec.commandLine(), "--since " + wanted + ": " + e.getMessage());
    }
  }

  /** Null if one of them has errors; otherwise it is printed. */
  private @Nullable SpecDiff diff(String old, String now, DiffSources opened) throws IOException {
    try (DiffSources found = opened) {
      Path oldPath = found.resolve(old);
      Path newPath = found.resolve(now);
      ApiSpec before = read(oldPath, old);
      ApiSpec after = read(newPath, now);
      if (before == null || after == null) {
        return null;
      }
      SpecDiff diff = comparison(before, after, tables(oldPath, newPath)).compare(before, after);
      new OutputFile(spec.commandLine()).write(out, format.render(diff));
      return diff;
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
