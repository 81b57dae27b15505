package io.github.kiwoomjava.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Asks git in a folder.
 *
 * @param folder where git runs
 */
record Git(Path folder) {
  /** Git at the root of the repository that a folder belongs to. */
  static Git atRoot(Path inside) throws IOException {
    return new Git(Path.of(new Git(inside).text("rev-parse", "--show-toplevel").strip()));
  }

  /** What git prints, as text. */
  String text(String... arguments) throws IOException {
    return text(bytes(arguments));
  }

  /**
   * What git prints.
   *
   * @throws GitException if git is not there, or does not have what was asked for
   */
  byte[] bytes(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process = start(command);
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

  private Process start(List<String> command) throws GitException {
    try {
      return new ProcessBuilder(command).directory(folder.toFile()).start();
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

  /** Git is not there, or does not have what was asked for. */
  static final class GitException extends IOException {
    private static final long serialVersionUID = 1L;

    GitException(String message) {
      super(message);
    }
  }
}
