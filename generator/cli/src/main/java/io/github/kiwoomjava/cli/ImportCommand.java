package io.github.kiwoomjava.cli;

import io.github.kiwoomjava.codegen.naming.SheetPaths;
import io.github.kiwoomjava.codegen.review.ImportReport;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.codegen.tables.TableSource;
import io.github.kiwoomjava.spec.importing.PreparedImport;
import io.github.kiwoomjava.spec.importing.SpecImporter;
import io.github.kiwoomjava.spec.reader.CanonicalSheets;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
      "What the edition no longer has is kept and marked, with a line in naming/retired.tsv;",
      "the other tables that people review are left alone."
    })
final class ImportCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "WORKBOOK",
      description = "A workbook, Kiwoom's own JSON, a sheet or a folder of sheets.")
  private Path source;

  @Option(
      names = "--into",
      required = true,
      paramLabel = "SPEC",
      description = "The spec folder; its sheets/ is rewritten.")
  private Path into;

  @Option(
      names = "--edition",
      paramLabel = "DAY",
      description =
          "The day of the edition, such as 2026-07-04; needed unless the file's name or the"
              + " workbook itself says it.")
  private @Nullable LocalDate edition;

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
    PreparedImport prepared =
        new SpecImporter(into, paths::path, keepProse).prepare(source, edition);
    reading.printErrors(prepared.findings());
    if (prepared.hasErrors()) {
      return 1;
    }
    PrintWriter out = spec.commandLine().getOut();
    SpecTables next = SpecTables.load(TableSource.folder(into).with(prepared.tables()));
    out.print(new ImportReport(prepared.before(), prepared.after(), next).text());
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
