package io.github.kiwoomjava.benchmarks.call;

import io.github.kiwoomjava.benchmarks.payload.Payload;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A whole call over loopback by one caller alone, for what it allocates: ours yields typed records,
 * the bare one bytes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RestCallBenchmark {
  /** What the server answers. */
  @Param({"SMALL", "CHART"})
  public Payload answer;

  /** Who calls. */
  @Param({"OURS", "BARE"})
  public String caller;

  private LoopbackServer server;
  private Caller calls;

  /** JMH makes it and sets its members. */
  @SuppressWarnings("NullAway.Init")
  public RestCallBenchmark() {}

  /** Starts the server. */
  @Setup
  public void prepare() throws IOException {
    server = new LoopbackServer(answer.bytes());
    calls = Caller.Kind.valueOf(caller).caller(server.uri(), answer);
  }

  /** Stops it. */
  @TearDown
  public void stop() throws IOException {
    calls.close();
    server.close();
  }

  /** Request to answer. */
  @Benchmark
  public Object call() throws IOException, InterruptedException {
    return calls.call();
  }
}
