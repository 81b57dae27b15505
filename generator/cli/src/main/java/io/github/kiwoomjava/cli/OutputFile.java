package io.github.kiwoomjava.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Where a command's result goes: a file that is whole or not there, or standard output. */
final class OutputFile {
  private static final String STANDARD_OUTPUT = "-";

  private final CommandLine commandLine;

  OutputFile(CommandLine commandLine) {
    this.commandLine = commandLine;
  }

  /**
   * Writes all of the text.
   *
   * @param target null or {@code -} for standard output
   */
  void write(@Nullable Path target, String text) throws IOException {
    if (target == null || target.toString().equals(STANDARD_OUTPUT)) {
      PrintWriter out = commandLine.getOut();
      out.print(text);
      out.flush();
      return;
    }
    // Beside the target first, so that a full disk leaves the old file as it was.
    Path file = target.toAbsolutePath();
    Files.createDirectories(file.resolveSibling("."));
    Path staged = file.resolveSibling(file.getFileName() + ".part");
    Files.write(staged, text.getBytes(StandardCharsets.UTF_8));
    Files.move(staged, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
