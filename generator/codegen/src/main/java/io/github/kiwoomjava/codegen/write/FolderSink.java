package io.github.kiwoomjava.codegen.write;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Where;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes into a folder: only what differs, the manifest last. It deletes only files that the last
 * run's manifest lists and that nobody has altered since; of an altered file that it writes anew,
 * the text that was there is kept.
 */
public final class FolderSink implements OutputSink {
  private static final String STAGING = ".kiwoom-codegen-staging";
  private static final String EDITED = ".kiwoom-codegen-edited";

  /** Compilers and IDEs take whatever ends in .java below a source folder for a source. */
  private static final String NO_SOURCE = ".edited";

  private final Path root;

  /**
   * A sink for one folder.
   *
   * @param root the folder; it is made if it does not exist
   */
  public FolderSink(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public WriteReport write(SortedMap<String, String> files) {
    return write(files, "");
  }

  @Override
  public Optional<WriteReport> upToDate(String fingerprint) {
    try {
      Manifest last = lastManifest();
      if (fingerprint.isEmpty() || !fingerprint.equals(last.fingerprint())) {
        return Optional.empty();
      }
      if (!keptSources().isEmpty()) {
        return Optional.empty();
      }
      for (Map.Entry<String, String> file : last.hashes().entrySet()) {
        Path path = resolve(file.getKey());
        // Times say nothing about an edit that a checkout or a copy has brought along.
        if (!Files.isRegularFile(path)
            || !file.getValue().equals(Manifest.hash(Files.readAllBytes(path)))) {
          return Optional.empty();
        }
      }
      return Optional.of(
          new WriteReport(List.of(), List.copyOf(last.hashes().keySet()), List.of(), List.of()));
    } catch (IOException e) {
      return Optional.empty(); // writing says what is wrong
    }
  }

  @Override
  public WriteReport write(SortedMap<String, String> files, String fingerprint) {
    FindingCollector findings = new FindingCollector();
    SortedMap<String, byte[]> output = new TreeMap<>();
    files.forEach((path, text) -> output.put(path, text.getBytes(StandardCharsets.UTF_8)));
    output.keySet().forEach(this::resolve);
    try {
      Manifest last = lastManifest();
      List<String> written = new ArrayList<>();
      List<String> unchanged = new ArrayList<>();
      for (Map.Entry<String, byte[]> file : output.entrySet()) {
        (isThere(file.getKey(), file.getValue()) ? unchanged : written).add(file.getKey());
      }
      for (Path kept : keptSources()) {
        Files.move(kept, freeName(kept));
      }
      keepEdited(written, last, findings);
      stageAndMove(written, output);
      List<String> deleted = deleteStale(last, output, findings);
      writeManifest(Manifest.of(output, fingerprint));
      return new WriteReport(written, unchanged, deleted, findings.findings());
    } catch (IOException e) {
      throw new OutputException(
          "cannot write to " + root + ": " + e + "; the files that were there are kept", e);
    }
  }

  private Manifest lastManifest() throws IOException {
    Path file = root.resolve(Manifest.FILE);
    return Files.exists(file)
        ? Manifest.parse(Files.readString(file), file.toString())
        : Manifest.empty();
  }

  private boolean isThere(String path, byte[] bytes) throws IOException {
    Path file = resolve(path);
    return Files.isRegularFile(file)
        && Files.size(file) == bytes.length
        && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  private void keepEdited(List<String> written, Manifest last, FindingCollector findings)
      throws IOException {
    for (String path : written) {
      Path file = resolve(path);
      String hash = last.hashes().get(path);
      if (hash != null
          && Files.isRegularFile(file)
          && !hash.equals(Manifest.hash(Files.readAllBytes(file)))) {
        Path kept = freeName(root.resolve(EDITED).resolve(path));
        Files.createDirectories(parent(kept));
        Files.copy(file, kept);
        findings.warning(
            "edited-file-overwritten",
            Where.file(file.toString()),
            "was edited after it was generated; it is generated anew, the edited text is in "
                + kept);
      }
    }
  }

  /** Copies that would be compiled; earlier versions made such. */
  private List<Path> keptSources() throws IOException {
    Path folder = root.resolve(EDITED);
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

  /** Everything is on the disk before the first file is replaced. */
  private void stageAndMove(List<String> written, SortedMap<String, byte[]> output)
      throws IOException {
    if (written.isEmpty()) {
      return;
    }
    Path staging = root.resolve(STAGING);
    try {
      for (String path : written) {
        Path target = resolve(path);
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
          throw new OutputException(target + " is a folder, but a file must go there; remove it");
        }
        Path staged = staging.resolve(path);
        Files.createDirectories(parent(staged));
        Files.write(staged, output.get(path));
      }
      for (String path : written) {
        Path target = resolve(path);
        Files.createDirectories(parent(target));
        Files.move(staging.resolve(path), target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      deleteTree(staging);
    }
  }

  private List<String> deleteStale(
      Manifest last, SortedMap<String, byte[]> output, FindingCollector findings)
      throws IOException {
    List<String> deleted = new ArrayList<>();
    for (Map.Entry<String, String> old : last.hashes().entrySet()) {
      Path file = resolve(old.getKey());
      if (output.containsKey(old.getKey()) || !Files.isRegularFile(file)) {
        continue;
      }
      if (old.getValue().equals(Manifest.hash(Files.readAllBytes(file)))) {
        Files.delete(file);
        deleteEmptyParents(file);
        deleted.add(old.getKey());
      } else {
        findings.warning(
            "edited-file-kept",
            Where.file(file.toString()),
            "is no longer generated, but was edited since; it is kept, delete it if it is not"
                + " needed");
      }
    }
    return deleted;
  }

  private void deleteEmptyParents(Path file) throws IOException {
    Path folder = parent(file);
    while (!folder.equals(root)) {
      try (Stream<Path> entries = Files.list(folder)) {
        if (entries.findAny().isPresent()) {
          return;
        }
      }
      Files.delete(folder);
      folder = parent(folder);
    }
  }

  private void writeManifest(Manifest manifest) throws IOException {
    Path file = root.resolve(Manifest.FILE);
    byte[] bytes = manifest.bytes();
    if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
      return;
    }
    Files.createDirectories(root);
    Files.write(file, bytes);
  }

  /** A path of ours, which must lie below the folder. */
  private Path resolve(String path) {
    Path file = root.resolve(path).normalize();
    if (!file.startsWith(root) || file.equals(root)) {
      throw new OutputException("the path " + path + " leads out of " + root);
    }
    return file;
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      throw new OutputException(file + " lies in no folder");
    }
    return parent;
  }

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> entries = Files.walk(folder)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(entry);
      }
    }
  }
}
