package io.github.kiwoomjava.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written whole or not at all: a full disk leaves the old one as it was. */
record TextFile(File file) {
  void write(String text) throws IOException {
    Path path = file.toPath().toAbsolutePath();
    Path folder = path.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path staged = path.resolveSibling(path.getFileName() + ".part");
    Files.write(staged, text.getBytes(StandardCharsets.UTF_8));
    Files.move(staged, path, StandardCopyOption.REPLACE_EXISTING);
  }
}
