package io.github.kiwoomjava.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A file or folder as a revision of a git repository has it. Git itself is asked; this knows
 * nothing of how it stores things.
 *
 * @param revision whatever {@code git rev-parse} takes
 * @param path from the repository's root
 */
record GitRevision(String revision, String path) {
  private static final String PREFIX = "git:";
  private static final String USUAL = "spec";

  /** {@code REVISION:PATH} or {@code git:REVISION}, which means its {@code spec}. */
  static Optional<GitRevision> parse(String source) {
    if (source.startsWith(PREFIX)) {
      String rest = source.substring(PREFIX.length());
      return parse(rest).or(() -> checked(rest, USUAL));
    }
    int colon = source.indexOf(':');
    return colon < 1
        ? Optional.empty()
        : checked(source.substring(0, colon), source.substring(colon + 1));
  }

  /** What begins with a dash would be an option of git's. */
  private static Optional<GitRevision> checked(String revision, String path) {
    return revision.isBlank() || revision.startsWith("-")
        ? Optional.empty()
        : Optional.of(new GitRevision(revision, path));
  }

  /**
   * Writes it below a folder.
   *
   * @param inside any folder of the repository
   * @return where it is now
   * @throws Git.GitException if git is not there, or does not have it
   */
  Path extract(Path inside, Path folder) throws IOException {
    String object = revision + ":" + path;
    // Below its root, git would archive only what lies below, too.
    Git git = Git.atRoot(inside);
    String type = git.text("cat-file", "-t", object).strip();
    if (type.equals("blob")) {
      Path file = folder.resolve(lastPart(path));
      return Files.write(file, git.bytes("cat-file", "blob", object));
    }
    byte[] zip = git.bytes("archive", "--format=zip", object);
    unzip(zip, folder);
    return folder;
  }

  private static void unzip(byte[] bytes, Path folder) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!entry.isDirectory() && file.startsWith(folder)) {
          Files.createDirectories(file.resolveSibling("."));
          Files.write(file, zip.readAllBytes());
        }
      }
    }
  }

  private static String lastPart(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
