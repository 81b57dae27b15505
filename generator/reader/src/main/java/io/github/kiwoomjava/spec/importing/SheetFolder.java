package io.github.kiwoomjava.spec.importing;

import io.github.kiwoomjava.spec.reader.SheetsLocation;
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
 * the old one goes. No file system renames two folders at once, so between the last two steps the
 * old sheets stand under another name, where {@link SheetsLocation} finds them.
 */
final class SheetFolder {
  private final Path folder;
  private final Path next;
  private final Path last;
  private final SheetsLocation location;
  private final Disk disk;

  /**
   * The sheets of a spec folder, whether they are there or not.
   *
   * @param spec the folder that holds {@code sheets/}
   */
  SheetFolder(Path spec, Disk disk) {
    this.location = new SheetsLocation(spec);
    this.folder = location.usual();
    this.last = location.setAside();
    this.next = folder.resolveSibling("." + folder.getFileName() + ".next");
    this.disk = disk;
  }

  /** Where the sheets are right now. */
  Path current() {
    return location.current();
  }

  /** The texts by path with slashes; empty if there is no such folder. */
  SortedMap<String, String> texts() throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    Path from = current();
    if (!Files.isDirectory(from)) {
      return texts;
    }
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        texts.put(
            from.relativize(path).toString().replace('\\', '/'),
            Files.readString(path, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  /** Puts back the old sheets if an import was stopped between its last two steps. */
  void recover() throws IOException {
    if (!Files.exists(folder) && Files.isDirectory(last)) {
      disk.rename(last, folder);
    }
    deleteTree(next);
    deleteTree(last);
  }

  /** Makes the folder hold exactly these texts. Call {@link #recover()} first. */
  void replace(SortedMap<String, String> texts) throws IOException {
    disk.createFolders(next);
    for (var text : texts.entrySet()) {
      Path file = next.resolve(text.getKey()).normalize();
      if (!file.startsWith(next)) {
        throw new IOException("the sheet " + text.getKey() + " would leave the folder of sheets");
      }
      disk.createFolders(file.resolveSibling("."));
      disk.write(file, text.getValue());
    }
    if (Files.exists(folder)) {
      disk.rename(folder, last);
    }
    try {
      disk.rename(next, folder);
    } catch (IOException e) {
      recover();
      throw e;
    }
    deleteTree(last);
  }

  private void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        disk.delete(path);
      }
    }
  }
}
