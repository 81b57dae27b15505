package io.github.kiwoomjava.diff;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checked out project. */
final class Repository {
  private Repository() {}

  /** The folder that holds the root pom, wherever the tests were started. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("generated-client"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
