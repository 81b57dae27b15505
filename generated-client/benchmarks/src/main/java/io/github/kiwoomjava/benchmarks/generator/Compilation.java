package io.github.kiwoomjava.benchmarks.generator;

import io.github.kiwoomjava.benchmarks.process.ProcessRun;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What javac makes of generated sources, in a process of its own, with as little debugging
 * information as the client's build asks for. Its heap is limited, since javac lets garbage lie as
 * long as the machine has memory: it takes the same processor time with half as much.
 *
 * @param process time and memory of javac
 * @param jarMegabytes the size of the jar
 */
record Compilation(ProcessRun process, double jarMegabytes) {
  private static final String HEAP = "-J-Xmx400m";

  static Compilation of(GeneratedTree tree, Path work, String classPath)
      throws IOException, InterruptedException {
    Path classes = work.resolve("classes");
    GeneratedTree.delete(classes);
    Files.createDirectories(classes);
    Path arguments = work.resolve("sources.txt");
    Files.writeString(
        arguments,
        tree.sources().stream()
            .map(source -> '"' + source.toString().replace('\\', '/') + '"')
            .collect(Collectors.joining("\n")));
    ProcessRun javac =
        ProcessRun.of(
            List.of(
                ProcessRun.tool("javac"),
                HEAP,
                "--release",
                "17",
                "-proc:none",
                "-nowarn",
                "-g:source",
                "-encoding",
                "UTF-8",
                "-d",
                classes.toString(),
                "-cp",
                classPath,
                "@" + arguments));
    Path jar = work.resolve("classes.jar");
    ProcessRun.of(
        List.of(
            ProcessRun.tool("jar"),
            "--create",
            "--file",
            jar.toString(),
            "-C",
            classes.toString(),
            "."));
    return new Compilation(javac, Files.size(jar) / 1e6);
  }

  /** The parts of this JVM's class path whose file names begin like one of these. */
  static String classPath(String... names) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(
            entry -> Arrays.stream(names).anyMatch(name -> entry.replace('\\', '/').contains(name)))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
