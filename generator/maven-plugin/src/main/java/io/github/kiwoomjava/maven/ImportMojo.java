package io.github.kiwoomjava.maven;

import io.github.kiwoomjava.codegen.naming.SheetPaths;
import io.github.kiwoomjava.codegen.review.ImportReport;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.codegen.tables.TableSource;
import io.github.kiwoomjava.spec.importing.PreparedImport;
import io.github.kiwoomjava.spec.importing.SpecImporter;
import io.github.kiwoomjava.spec.reader.CanonicalSheets;
import io.github.kiwoomjava.spec.reader.EditionDay;
import java.io.File;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites the sheets of a spec folder from a new edition, and prints what changed and what a
 * person has to decide now. Nothing is written if the new edition has errors.
 */
@Mojo(name = "import", requiresProject = false, threadSafe = true)
public final class ImportMojo extends AbstractMojo {
  /** The new edition: a workbook, Kiwoom's own JSON, a sheet or a folder of sheets; required. */
  @Parameter(property = "kiwoom.source")
  private @Nullable File source;

  /** The spec folder, whose sheets/ is rewritten; required. */
  @Parameter(property = "kiwoom.into")
  private @Nullable File into;

  /** The day of the edition; needed unless the file's name or the workbook itself says it. */
  @Parameter(property = "kiwoom.edition")
  private @Nullable String edition;

  /** Keeps Kiwoom's own sentences, for your own use only. */
  @Parameter(property = "kiwoom.keepProse", defaultValue = "false")
  private boolean keepProse;

  /** Says what would change and writes nothing. */
  @Parameter(property = "kiwoom.dryRun", defaultValue = "false")
  private boolean dryRun;

  /** For Maven, which sets the parameters. */
  public ImportMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (source == null || !source.exists()) {
      throw new MojoFailureException(
          "<source> "
              + (source == null ? "is missing" : source + " does not exist")
              + ": write the path of the new workbook, sheet or folder of sheets");
    }
    if (into == null || !into.isDirectory()) {
      throw new MojoFailureException(
          "<into> "
              + (into == null ? "is missing" : into + " is no folder")
              + ": write the path of the spec folder whose sheets are rewritten");
    }
    SpecTables tables = SpecTables.load(into.toPath());
    SheetPaths paths = new SheetPaths(tables, CanonicalSheets::fileName);
    try {
      PreparedImport prepared =
          new SpecImporter(into.toPath(), paths::path, keepProse).prepare(source.toPath(), day());
      new FindingLog(getLog()).print(prepared.findings());
      if (prepared.hasErrors()) {
        throw new MojoFailureException(
            "<source> "
                + source
                + " cannot be used, nothing was written: "
                + FindingLog.errors(prepared.findings()));
      }
      SpecTables next = SpecTables.load(TableSource.folder(into.toPath()).with(prepared.tables()));
      log(new ImportReport(prepared.before(), prepared.after(), next).text());
      if (!dryRun) {
        prepared.write();
      }
      log(
          "Kiwoom: %d sheets, %d %s"
              .formatted(
                  prepared.sheets(),
                  prepared.changedSheets().size(),
                  dryRun ? "would change" : "changed"));
    } catch (IOException e) {
      throw new MojoExecutionException(
          "<into> " + into + " cannot be written: " + e + "; the old sheets are kept", e);
    }
  }

  private @Nullable LocalDate day() throws MojoFailureException {
    if (edition == null) {
      return null;
    }
    return EditionDay.parse(edition)
        .orElseThrow(
            () ->
                new MojoFailureException(
                    "<edition> is '" + edition + "': write a day such as 2026-07-04 instead"));
  }

  private void log(String text) {
    text.lines().forEach(getLog()::info);
  }
}
