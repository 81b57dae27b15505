package io.github.kiwoomjava.cli;

import io.github.kiwoomjava.spec.finding.Severity;
import io.github.kiwoomjava.spec.json.SpecJson;
import io.github.kiwoomjava.spec.reader.FindingReport;
import io.github.kiwoomjava.spec.reader.ReadResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description = "Prints what a source holds and what is wrong with it.")
final class InspectCommand implements Callable<Integer> {
  private static final String STANDARD_OUTPUT = "-";

  @Parameters(
      paramLabel = "SOURCE",
      description = "A workbook, Kiwoom's own JSON, a sheet or a folder of sheets.")
  private Path source;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Writes the canonical JSON there; - for standard output.")
  private @Nullable String json;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "ERROR",
      description = "Exit code 1 from this severity on: ${COMPLETION-CANDIDATES}.")
  private Severity failOn;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  InspectCommand() {}

  @Override
  public Integer call() throws IOException {
    ReadResult result = new SourceReading(spec.commandLine()).read(source);
    boolean jsonOnOutput = STANDARD_OUTPUT.equals(json);
    PrintWriter report = jsonOnOutput ? spec.commandLine().getErr() : spec.commandLine().getOut();
    FindingReport.print(result, report);
    report.flush();
    boolean failed =
        result.findings().stream().anyMatch(finding -> finding.severity().compareTo(failOn) >= 0);
    if (json != null && !result.hasErrors()) {
      new OutputFile(spec.commandLine()).write(Path.of(json), SpecJson.write(result.spec()));
    }
    return failed ? 1 : 0;
  }
}
