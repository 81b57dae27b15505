package io.github.kiwoomjava.cli;

import io.github.kiwoomjava.codegen.naming.SheetPaths;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.spec.reader.CanonicalSheets;
import io.github.kiwoomjava.spec.reader.ReadResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeSet;
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
    ReadResult read = reading.read(source);
    reading.printErrors(read.findings());
    if (read.hasErrors()) {
      return 1;
    }
    SheetPaths paths = new SheetPaths(SpecTables.load(into), CanonicalSheets::fileName);
    SortedMap<String, String> sheets =
        CanonicalSheets.write(read.spec(), keepProse, operation -> paths.path(operation.id()));
    SheetFolder folder = new SheetFolder(into.resolve("sheets"));
    folder.recover();
    SortedMap<String, String> before = folder.texts();
    printChanges(before, sheets);
    if (!dryRun && !before.equals(sheets)) {
      folder.replace(sheets);
    }
    return 0;
  }

  private void printChanges(SortedMap<String, String> before, SortedMap<String, String> after) {
    PrintWriter out = spec.commandLine().getOut();
    int same = 0;
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      if (!before.containsKey(name)) {
        out.println("added    " + name);
      } else if (!after.containsKey(name)) {
        out.println("removed  " + name);
      } else if (!before.get(name).equals(after.get(name))) {
        out.println("changed  " + name);
      } else {
        same++;
      }
    }
    out.printf(Locale.ROOT, "%d sheets, %d of them unchanged%n", after.size(), same);
  }
}
