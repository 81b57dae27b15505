package io.github.kiwoomjava.cli;

import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.codegen.tables.TableSource;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option of the tables that name and type a source, and which those are without it. */
final class ReviewedTables {
  /** Where the jar of kiwoom-spec has its tables. */
  @Option(
      names = "--tables",
      paramLabel = "DIR",
      description =
          "The folder that holds naming/ and typing/. By default SOURCE if it has them, else the"
              + " reviewed ones of this program.")
  private @Nullable Path named;

  /** The tables that were named, those of the source, or this program's. */
  SpecTables of(Path source, CommandLine commandLine) {
    if (named != null) {
      if (!Files.isDirectory(named)) {
        throw new ParameterException(
            commandLine, "--tables " + named + " is no folder; name one like spec/");
      }
      return SpecTables.load(named);
    }
    return Files.isDirectory(source.resolve("naming"))
        ? SpecTables.load(source)
        : SpecTables.load(TableSource.shipped(getClass().getClassLoader()));
  }
}
