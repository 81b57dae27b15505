package io.github.kiwoomjava.spec.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tables that an import writes; each is replaced in one step. */
final class SpecTablesFiles {
  private final Path spec;
  private final Disk disk;

  SpecTablesFiles(Path spec, Disk disk) {
    this.spec = spec;
    this.disk = disk;
  }

  /** The text of a table, empty if there is none. */
  String text(String path) throws IOException {
    Path file = spec.resolve(path);
    return Files.exists(file) ? Files.readString(file) : "";
  }

  SortedMap<String, String> texts(String... paths) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    for (String path : paths) {
      texts.put(path, text(path));
    }
    return texts;
  }

  void write(SortedMap<String, String> texts) throws IOException {
    for (var text : texts.entrySet()) {
      if (!Objects.equals(text(text.getKey()), text.getValue())) {
        write(spec.resolve(text.getKey()), text.getValue());
      }
    }
  }

  private void write(Path file, String text) throws IOException {
    disk.createFolders(file.resolveSibling("."));
    Path staged = file.resolveSibling("." + file.getFileName() + ".next");
    disk.write(staged, text);
    disk.replace(staged, file);
  }
}
