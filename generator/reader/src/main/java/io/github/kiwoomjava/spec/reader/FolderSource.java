package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Where;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All sheet texts below a folder, in the order of their names on every file system. */
final class FolderSource implements SheetSource {
  private final Path folder;
  private final String file;
  private final FindingCollector findings;

  FolderSource(Path folder, String file, FindingCollector findings) {
    this.folder = folder;
    this.file = file;
    this.findings = findings;
  }

  @Override
  public List<RawSheet> sheets() {
    SortedMap<String, Path> texts = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .filter(Files::isRegularFile)
          .filter(path -> isSheetText(path) && !isHidden(folder.relativize(path)))
          .forEach(path -> texts.put(folder.relativize(path).toString().replace('\\', '/'), path));
    } catch (IOException | UncheckedIOException e) {
      findings.add(
          FindingCode.SOURCE_UNREADABLE.at(
              Where.file(file), "the folder cannot be listed: " + e.getMessage()));
    }
    List<RawSheet> sheets = new ArrayList<>();
    texts.forEach(
        (name, path) -> sheets.addAll(new TextSource(path, file + "/" + name, findings).sheets()));
    return sheets;
  }

  private static boolean isSheetText(Path path) {
    Path name = path.getFileName();
    String text = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
    return text.endsWith(".md") || text.endsWith(".txt");
  }

  /** An import that was stopped may leave half a folder behind, and editors their backups. */
  private static boolean isHidden(Path path) {
    for (Path part : path) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }
}
