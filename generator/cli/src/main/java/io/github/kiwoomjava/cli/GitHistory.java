package io.github.kiwoomjava.cli;

import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.reader.CanonicalSheets;
import io.github.kiwoomjava.spec.reader.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sheets of one operation as the commits of a spec folder have them. */
final class GitHistory {
  private final Git git;
  private final String sheets;

  /**
   * The history of a spec folder.
   *
   * @param spec a folder in a repository of git
   */
  GitHistory(Path spec) throws IOException {
    Path folder = spec.toRealPath();
    git = Git.atRoot(folder);
    sheets =
        git.folder()
            .toRealPath()
            .relativize(folder.resolve("sheets"))
            .toString()
            .replace('\\', '/');
  }

  /** Adds every commit that touched the operation's sheet. */
  void addTo(OperationHistory history, String id, Path scratch) throws IOException {
    int number = 0;
    for (String line : commits(id)) {
      String[] commit = line.split(" ", 3);
      ApiSpec spec = at(commit[0], id, Files.createDirectories(scratch.resolve("" + number)));
      String day = spec.edition() == null ? "" : "edition of " + spec.edition() + ", ";
      history.add(
          "%08d".formatted(number++),
          "%scommit %s of %s".formatted(day, commit[0].substring(0, 10), commit[1]),
          spec);
    }
  }

  /** The oldest first. */
  private List<String> commits(String id) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("log", "--reverse", "--format=%H %cs", "--"));
    arguments.addAll(globs(id));
    return git.text(arguments.toArray(String[]::new)).lines().toList();
  }

  /** Sheets are called by the id, with or without an English name behind it. */
  private List<String> globs(String id) {
    String plain = CanonicalSheets.fileName(id);
    return List.of(
        ":(glob)" + sheets + "/**/" + plain, ":(glob)" + sheets + "/**/" + literal(id) + "-*.md");
  }

  private static String literal(String id) {
    return id.replaceAll("([*?\\[\\]\\\\])", "\\\\$1");
  }

  private ApiSpec at(String commit, String id, Path scratch) throws IOException {
    String plain = CanonicalSheets.fileName(id);
    List<String> files =
        git.text("-c", "core.quotePath=false", "ls-tree", "-r", "--name-only", commit, sheets)
            .lines()
            .filter(
                file -> {
                  String name = file.substring(file.lastIndexOf('/') + 1);
                  return name.equals(plain)
                      || name.startsWith(id + "-")
                      || name.equals(CanonicalSheets.EDITION);
                })
            .toList();
    for (String file : files) {
      Path target = scratch.resolve(file.replace('/', '_'));
      Files.write(target, git.bytes("cat-file", "blob", commit + ":" + file));
    }
    return new SpecReader().read(scratch).spec();
  }
}
