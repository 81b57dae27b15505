package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.finding.Severity;
import io.github.kiwoomjava.spec.json.SpecJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes what goes into the spec's jar below {@code META-INF/kiwoom}: the sheets as canonical JSON,
 * and the reviewed tables as they are. It is a program of its own and no goal of the Maven plugin,
 * because the plugin brings that jar along and cannot be needed to build it.
 */
public final class SpecCompiler {
  private static final List<String> TABLES = List.of("naming", "typing", "corrections.yaml");

  private final Path source;
  private final Path target;

  SpecCompiler(Path source, Path target) {
    this.source = source;
    this.target = target;
  }

  /**
   * Compiles a folder.
   *
   * @param args a folder laid out as spec/ is, and where the files go
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("give a spec folder and a target folder");
    }
    new SpecCompiler(Path.of(args[0]), Path.of(args[1])).compile();
  }

  void compile() throws IOException {
    ReadResult read = new SpecReader().read(source);
    List<String> errors =
        read.findings().stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(Finding::toString)
            .toList();
    if (!errors.isEmpty()) {
      throw new IllegalStateException(
          source + " cannot be compiled:\n" + String.join("\n", errors));
    }
    write(
        target.resolve("spec.json"), SpecJson.write(read.spec()).getBytes(StandardCharsets.UTF_8));
    for (String name : TABLES) {
      copy(source.resolve(name));
    }
  }

  private void copy(Path from) throws IOException {
    if (!Files.exists(from)) {
      return;
    }
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (!file.toString().endsWith(".md")) {
          write(target.resolve(source.relativize(file).toString()), Files.readAllBytes(file));
        }
      }
    }
  }

  /** Leaves files alone that are right already, so that nothing downstream is rebuilt. */
  private static void write(Path file, byte[] bytes) throws IOException {
    if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path staged = file.resolveSibling(file.getFileName() + ".part");
    Files.write(staged, bytes);
    Files.move(staged, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
