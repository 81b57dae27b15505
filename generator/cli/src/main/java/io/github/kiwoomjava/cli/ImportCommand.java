package io.github.kiwoomjava.cli;

import io.github.kiwoomjava.codegen.naming.SheetPaths;
import io.github.kiwoomjava.codegen.review.SpecReview;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.spec.diff.report.DiffFormat;
import io.github.kiwoomjava.spec.importing.PreparedImport;
import io.github.kiwoomjava.spec.importing.SpecImporter;
import io.github.kiwoomjava.spec.reader.CanonicalSheets;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Rewrites the canonical sheets from a new edition.",
      "Prints what changed, and what a person has to decide now.",
      "The tables that people review are left alone."
    })
final class ImportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "WORKBOOK", description = "A workbook, a sheet or a folder of sheets.")
  private Path source;

  @Option(
      names = "--into",
      required = true,
      paramLabel = "SPEC",
      description = "The spec folder; its sheets/ is rewritten.")
  private Path into;

  @Option(
      names = "--keep-prose",
      description = "Keeps Kiwoom's own sentences, for your own use only.")
  private boolean keepProse;

  @Option(names = "--dry-run", description = "Says what would change and writes nothing.")
  private boolean dryRun;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  ImportCommand() {}

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(into)) {
      throw new ParameterException(
          spec.commandLine(), "--into " + into + " is no folder; name one like spec/");
    }
    SourceReading reading = new SourceReading(spec.commandLine());
    reading.requireExisting(source);
    SpecTables tables = SpecTables.load(into);
    SheetPaths paths = new SheetPaths(tables, CanonicalSheets::fileName);
    PreparedImport prepared = new SpecImporter(into, paths::path, keepProse).prepare(source);
    reading.printErrors(prepared.findings());
    if (prepared.hasErrors()) {
      return 1;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(DiffFormat.TEXT.render(prepared.diff()));
    out.println();
    out.print(new SpecReview(tables).review(prepared.after(), prepared.diff()).text());
    out.println();
    if (!dryRun) {
      prepared.write();
    }
    int changed = prepared.changedSheets().size();
    out.printf(
        Locale.ROOT,
        "Sheets: %d, %s%n",
        prepared.sheets(),
        changed == 0
            ? "none changed"
            : "of which " + changed + (dryRun ? " would change" : " changed"));
    out.flush();
    return 0;
  }
}
