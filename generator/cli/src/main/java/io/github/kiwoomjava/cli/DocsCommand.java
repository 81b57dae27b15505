package io.github.kiwoomjava.cli;

import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.codegen.write.FolderSink;
import io.github.kiwoomjava.codegen.write.OutputException;
import io.github.kiwoomjava.codegen.write.WriteReport;
import io.github.kiwoomjava.docs.Reference;
import io.github.kiwoomjava.docs.ReferenceException;
import io.github.kiwoomjava.docs.site.Site;
import io.github.kiwoomjava.spec.reader.ReadResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "docs",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the specification as a static site that works from a disk, without a network.",
      "Files that would not change are left alone; pages of operations that are gone are removed."
    })
final class DocsCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "SOURCE",
      description = "A workbook, Kiwoom's own JSON, a sheet or a folder of sheets.")
  private Path source;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write it.")
  private Path out;

  @Mixin private ReviewedTables tables = new ReviewedTables();

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  DocsCommand() {}

  @Override
  public Integer call() {
    SourceReading reading = new SourceReading(spec.commandLine());
    SpecTables reviewed = tables.of(source, spec.commandLine());
    ReadResult read = reading.read(source);
    reading.printErrors(read.findings());
    if (read.hasErrors()) {
      return 1;
    }
    try {
      WriteReport report =
          new FolderSink(out).write(Site.files(Reference.of(read.spec(), reviewed)));
      PrintWriter written = spec.commandLine().getOut();
      written.println(
          "%d files written, %d unchanged, %d deleted; open %s"
              .formatted(
                  report.written().size(),
                  report.unchanged().size(),
                  report.deleted().size(),
                  out.resolve("index.html")));
      written.flush();
      reading.printEdited(report.findings());
      return 0;
    } catch (ReferenceException | OutputException e) {
      spec.commandLine().getErr().println(e.getMessage());
      spec.commandLine().getErr().flush();
      return 1;
    }
  }
}
