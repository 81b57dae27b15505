package io.github.kiwoomjava.benchmarks.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process that ran to its end.
 *
 * @param millis from its start to its end
 * @param megabytes the most memory it held, as Linux counts it; 0 where there is no /proc
 * @param output what it printed
 */
public record ProcessRun(double millis, double megabytes, String output) {
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final long POLL_MILLIS = 10;

  /**
   * Runs a command.
   *
   * @throws IllegalStateException if it fails; tells what it printed
   */
  public static ProcessRun of(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("benchmark", ".log");
    try {
      long begin = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      Path status = Path.of("/proc", Long.toString(process.pid()), "status");
      long kilobytes = 0;
      while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        kilobytes = Math.max(kilobytes, peak(status));
      }
      long nanos = System.nanoTime() - begin;
      String text = Files.readString(output, StandardCharsets.UTF_8);
      if (process.exitValue() != 0) {
        throw new IllegalStateException("%s failed:%n%s".formatted(command, text));
      }
      return new ProcessRun(nanos / 1e6, kilobytes / 1024.0, text);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  /** The high-water mark of the resident set; it only grows, so that the last look is enough. */
  private static long peak(Path status) {
    try {
      Matcher peak = PEAK.matcher(Files.readString(status));
      return peak.find() ? Long.parseLong(peak.group(1)) : 0;
    } catch (IOException e) {
      return 0; // it has just ended, or this is not Linux
    }
  }

  /** The command that starts this JVM's Java. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Another tool of this JDK. */
  public static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }
}
