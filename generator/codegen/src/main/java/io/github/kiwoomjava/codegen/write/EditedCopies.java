package io.github.kiwoomjava.codegen.write;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Where;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Copies of generated files that somebody edited before they were generated anew. */
final class EditedCopies {
  private static final String FOLDER = ".kiwoom-codegen-edited";

  /** Compilers and IDEs take whatever ends in .java below a source folder for a source. */
  private static final String NO_SOURCE = ".edited";

  private final Path folder;

  EditedCopies(Path root) {
    this.folder = root.resolve(FOLDER);
  }

  /** Keeps the text of a file that is about to be replaced, and says where. */
  void keep(String path, Path file, FindingCollector findings) throws IOException {
    Path kept = freeName(folder.resolve(path));
    Files.createDirectories(Objects.requireNonNull(kept.getParent()));
    Files.copy(file, kept);
    findings.warning(
        "edited-file-overwritten",
        Where.file(file.toString()),
        "was edited after it was generated; it is generated anew, the edited text is in " + kept);
  }

  /** Whether there are copies that would be compiled; earlier versions made such. */
  boolean holdSources() throws IOException {
    return !sources().isEmpty();
  }

  /** Gives such copies names that nothing compiles. */
  void hideSources() throws IOException {
    for (Path source : sources()) {
      Files.move(source, freeName(source));
    }
  }

  private List<Path> sources() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.walk(folder)) {
      return entries.filter(entry -> entry.toString().endsWith(".java")).toList();
    }
  }

  /** A name for a copy that no earlier copy has. */
  private static Path freeName(Path path) {
    Path free = path.resolveSibling(path.getFileName() + NO_SOURCE);
    for (int i = 2; Files.exists(free); i++) {
      free = path.resolveSibling(path.getFileName() + NO_SOURCE + "." + i);
    }
    return free;
  }
}
