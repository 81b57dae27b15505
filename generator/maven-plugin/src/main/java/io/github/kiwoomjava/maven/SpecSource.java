package io.github.kiwoomjava.maven;

import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.reader.ReadResult;
import io.github.kiwoomjava.spec.reader.SpecReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** Sheets and tables as the parameters name them. */
record SpecSource(ApiSpec spec, SpecTables tables) {

  /**
   * Reads both.
   *
   * @param tablesFolder null for the tables beside the sheets, if there are any
   */
  static SpecSource read(@Nullable File source, @Nullable File tablesFolder, Log log)
      throws MojoFailureException {
    if (source == null) {
      throw new MojoFailureException(
          "<source> is missing: write the path of a workbook, a sheet or a folder of sheets");
    }
    if (!source.exists()) {
      throw new MojoFailureException(
          "<source> " + source + " does not exist: name a workbook, a sheet or a folder of sheets");
    }
    if (tablesFolder != null && !tablesFolder.isDirectory()) {
      throw new MojoFailureException(
          "<tables> " + tablesFolder + " is no folder: name one that holds naming/ and typing/");
    }
    ReadResult read = new SpecReader().read(source.toPath());
    new FindingLog(log).print(read.findings());
    if (read.hasErrors()) {
      throw new MojoFailureException("<source> " + source + " cannot be used: " + firstError(read));
    }
    return new SpecSource(read.spec(), tables(source.toPath(), tablesFolder));
  }

  private static String firstError(ReadResult read) {
    return new FindingLog.Summary(read.findings()).firstError().map(Finding::toString).orElse("");
  }

  private static SpecTables tables(Path source, @Nullable File tablesFolder) {
    if (tablesFolder != null) {
      return SpecTables.load(tablesFolder.toPath());
    }
    return Files.isDirectory(source.resolve("naming"))
        ? SpecTables.load(source)
        : SpecTables.empty();
  }
}
