package io.github.kiwoomjava.cli;

import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.finding.Severity;
import io.github.kiwoomjava.spec.reader.ReadResult;
import io.github.kiwoomjava.spec.reader.SpecReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ParameterException;

/** Reads the SOURCE of a command and says on the error stream what stops the work. */
final class SourceReading {
  private static final String EDITED = "edited-file";

  private final picocli.CommandLine commandLine;

  SourceReading(picocli.CommandLine commandLine) {
    this.commandLine = commandLine;
  }

  /** Whatever could be read; a source that does not exist is wrong use. */
  ReadResult read(Path source) {
    requireExisting(source);
    return new SpecReader().read(source);
  }

  void requireExisting(Path source) {
    if (!Files.exists(source)) {
      throw new ParameterException(
          commandLine,
          source
              + " does not exist; name a workbook, Kiwoom's own JSON, a sheet or a folder of sheets");
    }
  }

  /** Prints what happened to files that somebody edited. */
  void printEdited(List<Finding> findings) {
    PrintWriter err = commandLine.getErr();
    findings.stream().filter(finding -> finding.code().startsWith(EDITED)).forEach(err::println);
    err.flush();
  }

  /** Prints errors. */
  void printErrors(List<Finding> findings) {
    PrintWriter err = commandLine.getErr();
    findings.stream().filter(finding -> finding.severity() == Severity.ERROR).forEach(err::println);
    err.flush();
  }
}
