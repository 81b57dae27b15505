package io.github.kiwoomjava.benchmarks.generator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A spec folder with each operation several times over, each copy with an id, a name and a group of
 * its own: what Kiwoom's API would be if it were so much larger.
 */
final class SpecCopies {
  private static final Pattern ID = Pattern.compile("(?m)^\\| API ID \\| (\\S+) \\|$");
  private static final Pattern TITLE = Pattern.compile("(?m)\\A# (.*)\\((\\S+)\\)$");
  private static final Pattern ENTRY = Pattern.compile("(?m)^(?=- id: )");
  private static final Pattern ENTRY_ID = Pattern.compile("(?m)^- id: '?([^'\\s]+)'?$");
  private static final String ALL = "*";

  private final Path from;
  private final Path into;
  private final int copies;

  private SpecCopies(Path from, Path into, int copies) {
    this.from = from;
    this.into = into;
    this.copies = copies;
  }

  static void write(Path spec, Path into, int copies) throws IOException {
    SpecCopies all = new SpecCopies(spec, into, copies);
    List<Path> files;
    try (Stream<Path> found = Files.walk(spec)) {
      files =
          found
              .filter(Files::isRegularFile)
              .filter(file -> !spec.relativize(file).startsWith("target"))
              .filter(file -> !spec.relativize(file).startsWith("pom.xml"))
              .toList();
    }
    for (Path file : files) {
      all.copy(file, Files.readString(file));
    }
  }

  private void copy(Path file, String text) throws IOException {
    Path target = into.resolve(from.relativize(file));
    Files.createDirectories(target.resolveSibling("."));
    String name = file.getFileName().toString();
    Matcher id = ID.matcher(text);
    if (name.endsWith(".md") && id.find()) {
      for (int copy = 1; copy <= copies; copy++) {
        String ownName = name.replace(id.group(1), id.group(1) + suffix(copy));
        write(target.resolveSibling(ownName), sheet(text, copy));
      }
    } else if (name.endsWith(".tsv") || name.endsWith(".lock")) {
      write(target, table(name, text));
    } else if (name.equals("corrections.yaml")) {
      write(target, corrections(text));
    } else {
      write(target, text);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String suffix(int copy) {
    return copy == 1 ? "" : "x" + copy;
  }

  private static String sheet(String text, int copy) {
    String titled =
        TITLE.matcher(text).replaceFirst("# $1" + suffix(copy) + "($2" + suffix(copy) + ")");
    return ID.matcher(titled).replaceFirst("| API ID | $1" + suffix(copy) + " |");
  }

  /** Rows of one operation are repeated for its copies; those of all operations are not. */
  private String table(String name, String text) {
    List<String> lines = text.lines().toList();
    String header = lines.stream().filter(line -> !line.startsWith("#")).findFirst().orElseThrow();
    List<String> columns = Arrays.asList(header.split("\t", -1));
    boolean ofOperations = Set.of("id", "operation").contains(columns.get(0));
    if (!ofOperations) {
      return text;
    }
    return lines.stream()
        .flatMap(line -> line.equals(header) ? Stream.of(line) : copies(name, columns, line))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private Stream<String> copies(String name, List<String> columns, String line) {
    String[] cells = line.split("\t", -1);
    if (line.startsWith("#") || cells[0].equals(ALL) || isCode(columns, cells)) {
      return Stream.of(line);
    }
    return IntStream.rangeClosed(1, copies)
        .mapToObj(copy -> String.join("\t", row(name, columns, cells, copy)));
  }

  /** Codes belong to no operation. */
  private static boolean isCode(List<String> columns, String[] cells) {
    int section = columns.indexOf("section");
    return section >= 0 && cells[section].equals("code");
  }

  private static String[] row(String name, List<String> columns, String[] cells, int copy) {
    String[] row = cells.clone();
    if (copy == 1) {
      return row;
    }
    row[0] += suffix(copy);
    int group = columns.indexOf("group");
    if (group >= 0) {
      row[group] += upper(copy);
    } else if (name.endsWith(".lock") && cells[columns.indexOf("section")].equals("operation")) {
      int at = columns.indexOf("name");
      int method = row[at].lastIndexOf('.');
      row[at] = row[at].substring(0, method) + upper(copy) + row[at].substring(method);
    }
    return row;
  }

  private static String upper(int copy) {
    return "X" + copy;
  }

  private String corrections(String text) {
    Function<String, Stream<String>> all =
        entry -> {
          Matcher id = ENTRY_ID.matcher(entry);
          if (!id.find() || id.group(1).equals(ALL)) {
            return Stream.of(entry);
          }
          return IntStream.rangeClosed(1, copies)
              .mapToObj(
                  copy ->
                      copy == 1
                          ? entry
                          : id.replaceFirst("- id: '" + id.group(1) + suffix(copy) + "'"));
        };
    return ENTRY.splitAsStream(text).flatMap(all).collect(Collectors.joining());
  }
}
