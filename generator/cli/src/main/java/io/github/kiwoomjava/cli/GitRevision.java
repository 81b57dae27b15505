package io.github.kiwoomjava.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
   * @throws GitException if git is not there, or does not have it
   */
  Path extract(Path inside, Path folder) throws IOException {
    String object = revision + ":" + path;
    // Below its root, git would archive only what lies below, too.
    Path root = Path.of(text(git(inside, List.of("rev-parse", "--show-toplevel"))).strip());
    String type = text(git(root, List.of("cat-file", "-t", object))).strip();
    if (type.equals("blob")) {
      Path file = folder.resolve(lastPart(path));
      return Files.write(file, git(root, List.of("cat-file", "blob", object)));
    }
    byte[] zip = git(root, List.of("archive", "--format=zip", object));
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

  private static byte[] git(Path where, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(arguments);
    Process process = start(where, command);
    process.getOutputStream().close();
    CompletableFuture<byte[]> complaint =
        CompletableFuture.supplyAsync(() -> readAll(process.getErrorStream()));
    byte[] output = readAll(process.getInputStream());
    try {
      if (process.waitFor() != 0) {
        throw new GitException("git says: " + text(complaint.join()).strip());
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new GitException("interrupted while git was running");
    }
    return output;
  }

  private static Process start(Path where, List<String> command) throws GitException {
    try {
      return new ProcessBuilder(command).directory(where.toFile()).start();
    } catch (IOException e) {
      throw new GitException(
          "there is no such file, and git, which may know it, cannot be run: " + e.getMessage());
    }
  }

  private static byte[] readAll(InputStream stream) {
    try (stream) {
      return stream.readAllBytes();
    } catch (IOException e) {
      return new byte[0]; // git's exit code tells
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String lastPart(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Git is not there, or does not have what was asked for. */
  static final class GitException extends IOException {
    private static final long serialVersionUID = 1L;

    GitException(String message) {
      super(message);
    }
  }
}
