package io.github.kiwoomjava.cli;

import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.codegen.tables.TableSource;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The tables that name and type a source: those that were named, its own, or this program's. */
final class ReviewedTables {
  /** Where the jar of kiwoom-spec has its tables. */
  private static final String BUILT_IN = "META-INF/kiwoom/";

  private final CommandLine commandLine;

  ReviewedTables(CommandLine commandLine) {
    this.commandLine = commandLine;
  }

  /**
   * The tables for a source.
   *
   * @param named the folder that the user named, or null
   */
  SpecTables of(Path source, @Nullable Path named) {
    if (named != null) {
      if (!Files.isDirectory(named)) {
        throw new ParameterException(
            commandLine, "--tables " + named + " is no folder; name one like spec/");
      }
      return SpecTables.load(named);
    }
    return Files.isDirectory(source.resolve("naming"))
        ? SpecTables.load(source)
        : SpecTables.load(TableSource.resources(getClass().getClassLoader(), BUILT_IN));
  }
}
