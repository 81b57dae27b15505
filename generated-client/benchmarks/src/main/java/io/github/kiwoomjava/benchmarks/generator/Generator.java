package io.github.kiwoomjava.benchmarks.generator;

import io.github.kiwoomjava.benchmarks.process.ProcessRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line's jar, run as users run it. */
final class Generator {
  private final Path jar;

  Generator(Path jar) {
    this.jar = jar;
  }

  /** A workbook to canonical JSON. */
  ProcessRun inspect(Path workbook, Path json) throws IOException, InterruptedException {
    return run("-Xmx512m", "inspect", workbook.toString(), "--json", json.toString());
  }

  /** A spec to sources on disk. */
  ProcessRun generate(Path spec, Path out, String heap) throws IOException, InterruptedException {
    return run(
        heap,
        "generate",
        spec.toString(),
        "--package",
        "io.github.kiwoomjava.client",
        "--out",
        out.toString());
  }

  private ProcessRun run(String heap, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(ProcessRun.java(), heap, "-jar", jar.toString()));
    command.addAll(List.of(arguments));
    return ProcessRun.of(command);
  }
}
