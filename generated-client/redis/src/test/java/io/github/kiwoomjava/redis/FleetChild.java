package io.github.kiwoomjava.redis;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A process of a fleet that can be killed and paused, and what it has said. */
final class FleetChild implements AutoCloseable {
  private final Process process;
  private final Map<String, List<Long>> events = new HashMap<>();
  private final List<long[]> gaps = new ArrayList<>();
  private boolean ready;
  private boolean ended;

  FleetChild(String kiwoom, String redis, boolean cluster, long minutesAhead, String... items) {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            FleetMain.class.getName(),
            kiwoom,
            redis,
            String.valueOf(cluster),
            String.join(",", items),
            String.valueOf(minutesAhead)));
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread reader = new Thread(this::read, "child");
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        line(line.split(" "));
      }
    } catch (IOException e) {
      // it was killed
    }
    synchronized (this) {
      ended = true;
      notifyAll();
    }
  }

  private synchronized void line(String[] words) {
    if (words[0].equals("event") && words.length == 3) {
      events.computeIfAbsent(words[1], item -> new ArrayList<>()).add(Long.parseLong(words[2]));
    } else if (words[0].equals("gap") && words.length == 3) {
      gaps.add(new long[] {Long.parseLong(words[1]), Long.parseLong(words[2])});
    } else if (words[0].equals("ready")) {
      ready = true;
    }
    notifyAll();
  }

  synchronized FleetChild awaitReady() {
    await(() -> ready);
    return this;
  }

  synchronized void await(BooleanSupplier reached) {
    long end = System.nanoTime() + 60_000_000_000L;
    try {
      while (!reached.getAsBoolean()) {
        if (ended || System.nanoTime() - end > 0) {
          throw new AssertionError(
              (ended ? "The process has ended" : "It did not come within 60 s")
                  + "; last "
                  + lastNumbers()
                  + ", gaps "
                  + gaps.size());
        }
        wait(1_000);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private Map<String, Long> lastNumbers() {
    Map<String, Long> last = new HashMap<>();
    events.forEach((item, numbers) -> last.put(item, numbers.get(numbers.size() - 1)));
    return last;
  }

  synchronized List<Long> numbers(String item) {
    return List.copyOf(events.getOrDefault(item, List.of()));
  }

  synchronized List<long[]> gaps() {
    return List.copyOf(gaps);
  }

  long pid() {
    return process.pid();
  }

  void kill() {
    process.destroyForcibly();
  }

  /** {@code SIGSTOP} or {@code SIGCONT}. */
  void signal(String signal) {
    try {
      new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    signal("CONT");
    kill();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
