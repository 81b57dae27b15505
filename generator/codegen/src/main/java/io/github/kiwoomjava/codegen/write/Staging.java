package io.github.kiwoomjava.codegen.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Holds a run's files until all of them are on the disk. A run that is killed leaves nothing that a
 * compiler takes for a source, and the next one clears it away.
 */
final class Staging {
  private static final String FOLDER = ".kiwoom-codegen-staging";
  private static final String NO_SOURCE = ".staged";

  private final Path folder;

  Staging(Path root) {
    this.folder = root.resolve(FOLDER);
  }

  void put(String path, byte[] content) throws IOException {
    Path staged = staged(path);
    Files.createDirectories(Objects.requireNonNull(staged.getParent()));
    Files.write(staged, content);
  }

  void moveTo(Path target, String path) throws IOException {
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    Files.move(staged(path), target, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path staged(String path) {
    return folder.resolve(path + NO_SOURCE);
  }

  /** Whether a run that was killed has left something. */
  boolean isLeft() {
    return Files.exists(folder);
  }

  void clear() throws IOException {
    if (!isLeft()) {
      return;
    }
    try (Stream<Path> entries = Files.walk(folder)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(entry);
      }
    }
  }
}
