package io.github.kiwoomjava.codegen.write;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Where;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final Path root;
  private final Staging staging;
  private final EditedCopies copies;

  /**
   * A sink for one folder.
   *
   * @param root the folder; it is made if it does not exist
   */
  public FolderSink(Path root) {
    this.root = root.toAbsolutePath().normalize();
    this.staging = new Staging(this.root);
    this.copies = new EditedCopies(this.root);
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
      if (copies.holdSources() || staging.isLeft()) {
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
      copies.hideSources();
      staging.clear();
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
        copies.keep(path, file, findings);
      }
    }
  }

  /** Everything is on the disk before the first file is replaced. */
  private void stageAndMove(List<String> written, SortedMap<String, byte[]> output)
      throws IOException {
    if (written.isEmpty()) {
      return;
    }
    try {
      for (String path : written) {
        Path target = resolve(path);
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
          throw new OutputException(target + " is a folder, but a file must go there; remove it");
        }
        staging.put(path, Objects.requireNonNull(output.get(path)));
      }
      for (String path : written) {
        staging.moveTo(resolve(path), path);
      }
    } finally {
      staging.clear();
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
}
