package io.github.kiwoomjava.benchmarks;

import io.github.kiwoomjava.benchmarks.call.CallsInTurnsBenchmark;
import io.github.kiwoomjava.benchmarks.call.EncodeBenchmark;
import io.github.kiwoomjava.benchmarks.call.RestCallBenchmark;
import io.github.kiwoomjava.benchmarks.decode.DecodeBenchmark;
import io.github.kiwoomjava.benchmarks.decode.Library;
import io.github.kiwoomjava.benchmarks.live.LiveBenchmark;
import io.github.kiwoomjava.benchmarks.payload.Payload;
import io.github.kiwoomjava.benchmarks.report.Comparison;
import io.github.kiwoomjava.benchmarks.report.Report;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What JMH measures, us next to each peer, one message after the other. */
final class JmhRuns {
  private static final String OURS = "OURS";

  /** It takes ten thousand calls until all of the JDK's client is compiled. */
  private static final int CALL_ITERATIONS = 12;

  private final Mode mode;
  private final Report report;

  JmhRuns(Mode mode, Report report) {
    this.mode = mode;
    this.report = report;
  }

  void decoding() throws RunnerException {
    for (Payload payload : Payload.values()) {
      String[] libraries =
          Arrays.stream(Library.values())
              .filter(library -> library.canDecode(payload))
              .map(Library::name)
              .toArray(String[]::new);
      compare(
          "decode " + payload.label(),
          run(
              options(DecodeBenchmark.class)
                  .param("payload", payload.name())
                  .param("library", libraries)),
          result -> result.getParams().getParam("library"),
          name -> Library.valueOf(name).label());
    }
  }

  void encoding() throws RunnerException {
    compare(
        "encode request of ka10081",
        run(options(EncodeBenchmark.class)),
        result -> result.getPrimaryResult().getLabel().equals("ours") ? OURS : label(result),
        name -> name.equals("databind") ? "Jackson databind" : name);
  }

  void calling() throws RunnerException {
    for (Payload answer : List.of(Payload.SMALL, Payload.CHART)) {
      String name = "REST call, " + answer.label();
      Collection<RunResult> turns =
          run(
              options(CallsInTurnsBenchmark.class)
                  .param("answer", answer.name())
                  .warmupIterations(CALL_ITERATIONS)
                  .warmupTime(TimeValue.seconds(1))
                  .measurementIterations(CALL_ITERATIONS)
                  .measurementTime(TimeValue.seconds(1)));
      RunResult times = turns.iterator().next();
      report.add(inTurns(name, times, "bare", "bare java.net.http"));
      report.add(inTurns(name, times, "decoded", "java.net.http, our decoder"));
      report.add(inTurns(name, times, "databind", "java.net.http, databind"));
      compare(
          name,
          run(options(RestCallBenchmark.class).param("answer", answer.name())),
          result -> result.getParams().getParam("caller"),
          who -> "bare java.net.http",
          List.of(Figure.ALLOCATED));
    }
  }

  private static Comparison inTurns(String name, RunResult times, String peer, String label) {
    double rounds = secondary(times, "rounds") * 1e3;
    return Comparison.of(
        name,
        secondary(times, "ours") / rounds,
        secondary(times, peer) / rounds,
        label,
        Figure.CLOCK.unit);
  }

  void live() throws RunnerException {
    compare(
        "live trade 0B, socket to handler",
        run(options(LiveBenchmark.class)),
        result -> result.getParams().getParam("client"),
        name -> "java.net.http.WebSocket, databind");
  }

  private static String label(RunResult result) {
    return result.getPrimaryResult().getLabel();
  }

  private ChainedOptionsBuilder options(Class<?> benchmark) {
    return new OptionsBuilder()
        .include("\\b" + benchmark.getSimpleName() + "\\b")
        .forks(mode.forks())
        .warmupIterations(mode.warmups())
        .warmupTime(TimeValue.milliseconds(mode.millis()))
        .measurementIterations(mode.iterations())
        .measurementTime(TimeValue.milliseconds(mode.millis()))
        .addProfiler(GCProfiler.class)
        .addProfiler(CpuProfiler.class)
        .jvmArgsAppend("-Xms512m", "-Xmx512m")
        .shouldFailOnError(true);
  }

  private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
    return new Runner(options.build()).run();
  }

  private void compare(
      String name,
      Collection<RunResult> results,
      Function<RunResult, String> who,
      Function<String, String> label) {
    compare(name, results, who, label, List.of(Figure.values()));
  }

  private void compare(
      String name,
      Collection<RunResult> results,
      Function<RunResult, String> who,
      Function<String, String> label,
      List<Figure> figures) {
    Map<String, RunResult> all = results.stream().collect(Collectors.toMap(who, r -> r));
    RunResult ours = all.get(OURS);
    if (ours == null) {
      throw new IllegalStateException("we are missing among " + all.keySet());
    }
    all.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(peer -> !peer.getKey().equals(OURS))
        .forEach(
            peer -> {
              String peerName = label.apply(peer.getKey());
              for (Figure figure : figures) {
                report.add(
                    Comparison.of(
                        name, figure.of(ours), figure.of(peer.getValue()), peerName, figure.unit));
              }
            });
  }

  /** What is compared. */
  private enum Figure {
    CPU("us", result -> secondary(result, CpuProfiler.NAME)),
    CLOCK("us on the clock", JmhRuns::clock),
    ALLOCATED("B", result -> secondary(result, "gc.alloc.rate.norm"));

    private final String unit;
    private final ToDoubleFunction<RunResult> value;

    Figure(String unit, ToDoubleFunction<RunResult> value) {
      this.unit = unit;
      this.value = value;
    }

    double of(RunResult result) {
      return value.applyAsDouble(result);
    }
  }

  private static double clock(RunResult result) {
    return result.getPrimaryResult().getScore();
  }

  private static double secondary(RunResult result, String name) {
    return result.getSecondaryResults().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(name))
        .mapToDouble(entry -> entry.getValue().getScore())
        .findFirst()
        .orElse(Double.NaN);
  }
}
