package io.github.kiwoomjava.benchmarks.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Java sources that something generated.
 *
 * @param folder where they are
 * @param sources the files
 * @param lines how many lines they have together
 */
record GeneratedTree(Path folder, List<Path> sources, long lines) {
  static GeneratedTree of(Path folder) throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(folder)) {
      sources = files.filter(file -> file.toString().endsWith(".java")).toList();
    }
    long lines = 0;
    for (Path source : sources) {
      try (Stream<String> all = Files.lines(source)) {
        lines += all.count();
      }
    }
    return new GeneratedTree(folder, new ArrayList<>(sources), lines);
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) throws IOException {
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
