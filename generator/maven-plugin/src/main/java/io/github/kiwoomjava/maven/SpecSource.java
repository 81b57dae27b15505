package io.github.kiwoomjava.maven;

import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.codegen.tables.TableSource;
import io.github.kiwoomjava.spec.reader.ReadResult;
import io.github.kiwoomjava.spec.reader.SpecReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** Reads what the parameters {@code source} and {@code tables} name. */
final class SpecSource {
  private final @Nullable File source;
  private final String parameter;
  private final Log log;

  /**
   * A source.
   *
   * @param source null for the spec that the plugin brings along
   */
  SpecSource(@Nullable File source, Log log) {
    this(source, "source", log);
  }

  /**
   * A source by another parameter.
   *
   * @param parameter what the parameter is called
   */
  SpecSource(@Nullable File source, String parameter, Log log) {
    this.source = source;
    this.parameter = parameter;
    this.log = log;
  }

  /** The sheets; errors in them fail the build and name sheet and row. */
  ReadResult spec() throws MojoFailureException {
    ReadResult read = read();
    new FindingLog(log).print(read.findings());
    if (read.hasErrors()) {
      throw new MojoFailureException(
          "<"
              + parameter
              + "> "
              + source
              + " cannot be used: "
              + FindingLog.errors(read.findings()));
    }
    return read;
  }

  /** The sheets as they are, with all that is wrong with them. */
  ReadResult read() throws MojoFailureException {
    if (source == null) {
      return builtIn();
    }
    if (!source.exists()) {
      throw new MojoFailureException(
          "<"
              + parameter
              + "> "
              + source
              + " does not exist: name a workbook, Kiwoom's own JSON, a sheet or a folder of sheets, or leave it out"
              + " for the sheets of kiwoom-spec");
    }
    return new SpecReader().read(source.toPath());
  }

  private static ReadResult builtIn() throws MojoFailureException {
    String name = "META-INF/kiwoom/spec.json";
    try (InputStream in = SpecSource.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new MojoFailureException(
            "<source> is missing, and kiwoom-spec is not among the plugin's dependencies: write the"
                + " path of a workbook, Kiwoom's own JSON, a sheet or a folder of sheets, or do not exclude it");
      }
      return new SpecReader().readJson(in.readAllBytes(), name);
    } catch (IOException e) {
      throw new MojoFailureException("the plugin's own " + name + " cannot be read: " + e, e);
    }
  }

  /**
   * What names and types the sheets.
   *
   * @param folder null for the tables beside the sheets, or the reviewed ones if there are none
   */
  SpecTables tables(@Nullable File folder) throws MojoFailureException {
    if (folder != null) {
      if (!folder.isDirectory()) {
        throw new MojoFailureException(
            "<tables> "
                + folder
                + " is no folder: name one that holds naming/ and typing/, or leave it out for the"
                + " reviewed tables of kiwoom-spec");
      }
      return SpecTables.load(folder.toPath());
    }
    if (source != null && Files.isDirectory(source.toPath().resolve("naming"))) {
      Path own = source.toPath();
      return SpecTables.load(own);
    }
    return SpecTables.load(
        TableSource.shipped(Objects.requireNonNull(SpecSource.class.getClassLoader())));
  }
}
