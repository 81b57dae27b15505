package io.github.kiwoomjava.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Finds what OLD and NEW mean: files first, then folders at revisions of git. */
final class DiffSources implements AutoCloseable {
  private final CommandLine commandLine;
  private final Path inside;
  private final List<Path> folders = new ArrayList<>();

  DiffSources(CommandLine commandLine) {
    this(commandLine, Path.of("").toAbsolutePath());
  }

  /**
   * Sources of one command.
   *
   * @param inside any folder of the repository that revisions are of
   */
  DiffSources(CommandLine commandLine, Path inside) {
    this.commandLine = commandLine;
    this.inside = inside;
  }

  /** A path that can be read until this is closed. */
  Path resolve(String source) throws IOException {
    Path path = path(source);
    if (path != null && Files.exists(path)) {
      return path;
    }
    Optional<GitRevision> revision = GitRevision.parse(source);
    if (revision.isEmpty()) {
      throw wrong(
          source
              + " does not exist; name a workbook, Kiwoom's own JSON, a sheet, a folder of sheets, canonical JSON,"
              + " or a revision of git such as HEAD~3:spec");
    }
    Path folder = Files.createTempDirectory("kiwoom-diff");
    folders.add(folder);
    try {
      return revision.get().extract(inside, folder);
    } catch (Git.GitException e) {
      throw wrong(source + ": " + e.getMessage());
    }
  }

  /** Null where this system cannot have such a path. */
  private static @Nullable Path path(String source) {
    try {
      return Path.of(source);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(commandLine, message);
  }

  @Override
  public void close() throws IOException {
    for (Path folder : folders) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
