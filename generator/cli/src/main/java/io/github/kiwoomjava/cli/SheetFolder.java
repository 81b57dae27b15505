package io.github.kiwoomjava.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folder of canonical sheets, replaced as a whole: the new one is complete on the disk before
 * the old one goes.
 */
final class SheetFolder {
  private final Path folder;
  private final Path next;
  private final Path last;

  SheetFolder(Path folder) {
    this.folder = folder;
    this.next = folder.resolveSibling("." + folder.getFileName() + ".next");
    this.last = folder.resolveSibling("." + folder.getFileName() + ".last");
  }

  /** Puts back the old sheets if an import was stopped between its last two steps. */
  void recover() throws IOException {
    if (!Files.exists(folder) && Files.isDirectory(last)) {
      Files.move(last, folder);
    }
    deleteTree(next);
    deleteTree(last);
  }

  /** The texts by path with slashes; empty if there is no such folder. */
  SortedMap<String, String> texts() throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return texts;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        texts.put(
            folder.relativize(path).toString().replace('\\', '/'),
            Files.readString(path, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  /** Makes the folder hold exactly these texts. */
  void replace(SortedMap<String, String> texts) throws IOException {
    for (var text : texts.entrySet()) {
      Path file = next.resolve(text.getKey());
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, text.getValue(), StandardCharsets.UTF_8);
    }
    if (Files.exists(folder)) {
      Files.move(folder, last);
    }
    Files.move(next, folder);
    deleteTree(last);
  }

  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
