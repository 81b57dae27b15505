package io.github.kiwoomjava.cli;

import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.reader.ReadResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description = {
      "Says what changed in an operation, one edition after the other.",
      "Asks the given sources, or else the commits of the spec folder."
    })
final class HistoryCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "ID", description = "The operation, such as ka10081.")
  private String id;

  @Parameters(
      index = "1..*",
      paramLabel = "SOURCE",
      description = "Editions: workbooks, folders of sheets or canonical JSON, in any order.")
  private List<Path> sources = List.of();

  @Option(
      names = "--spec",
      paramLabel = "DIR",
      defaultValue = "spec",
      description = "The spec folder whose commits are asked (${DEFAULT-VALUE}).")
  private Path folder;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  HistoryCommand() {}

  @Override
  public Integer call() throws IOException {
    OperationHistory history = new OperationHistory(id);
    if (sources.isEmpty()) {
      askGit(history);
    } else if (!askSources(history)) {
      return 1;
    }
    if (!history.isKnown()) {
      spec.commandLine().getErr().println("No edition that is known here has the operation " + id);
      return 1;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(history.text());
    out.flush();
    return 0;
  }

  private boolean askSources(OperationHistory history) {
    SourceReading reading = new SourceReading(spec.commandLine());
    for (Path source : sources) {
      ReadResult read = reading.read(source);
      reading.printErrors(read.findings());
      if (read.hasErrors()) {
        return false;
      }
      ApiSpec edition = read.spec();
      LocalDate day = edition.edition();
      if (day == null) {
        throw new ParameterException(
            spec.commandLine(),
            source
                + " does not say of which day it is; put it into the name: kiwoom-2026-07-04.md");
      }
      history.add(day.toString(), "edition of " + day + ", " + source.getFileName(), edition);
    }
    return true;
  }

  private void askGit(OperationHistory history) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(
          spec.commandLine(), "--spec " + folder + " is no folder; name one like spec/");
    }
    Path scratch = Files.createTempDirectory("kiwoom-history");
    try {
      new GitHistory(folder).addTo(history, id, scratch);
    } catch (Git.GitException e) {
      throw new ParameterException(spec.commandLine(), "--spec " + folder + ": " + e.getMessage());
    } finally {
      try (Stream<Path> paths = Files.walk(scratch)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
