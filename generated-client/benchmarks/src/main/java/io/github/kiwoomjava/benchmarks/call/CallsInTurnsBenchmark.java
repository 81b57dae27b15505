package io.github.kiwoomjava.benchmarks.call;

import io.github.kiwoomjava.benchmarks.payload.Payload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One call of each caller after the other in one JVM. Most of a call is threads that wake each
 * other, and how quick that is changes by a fifth from process to process and from second to
 * second; in turns, all have the same of it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CallsInTurnsBenchmark {
  /** What the server answers. */
  @Param({"SMALL", "CHART"})
  public Payload answer;

  private final Caller.Kind[] kinds = Caller.Kind.values();
  private final List<Caller> callers = new ArrayList<>();
  private LoopbackServer server;
  private int turn;

  /** JMH makes it and sets its members. */
  @SuppressWarnings("NullAway.Init")
  public CallsInTurnsBenchmark() {}

  /** Starts the server. */
  @Setup
  public void prepare() throws IOException {
    server = new LoopbackServer(answer.bytes());
    for (Caller.Kind kind : kinds) {
      callers.add(kind.caller(server.uri(), answer));
    }
  }

  /** Stops it. */
  @TearDown
  public void stop() throws IOException {
    callers.forEach(Caller::close);
    server.close();
  }

  /** A call of each, beginning with another one each time. */
  @Benchmark
  public void round(Times times, Blackhole answers) throws IOException, InterruptedException {
    turn++;
    for (int i = 0; i < kinds.length; i++) {
      int next = (turn + i) % kinds.length;
      long begin = System.nanoTime();
      answers.consume(callers.get(next).call());
      times.add(kinds[next], System.nanoTime() - begin);
    }
    times.rounds++;
  }

  /** The nanoseconds of each. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Times {
    /** How often each has called. */
    public long rounds;

    /** Ours. */
    public long ours;

    /** The JDK's client alone. */
    public long bare;

    /** The JDK's client and our decoder. */
    public long decoded;

    /** The JDK's client and Jackson's databind. */
    public long databind;

    /** JMH makes it. */
    public Times() {}

    private void add(Caller.Kind kind, long nanos) {
      switch (kind) {
        case OURS -> ours += nanos;
        case BARE -> bare += nanos;
        case DECODED -> decoded += nanos;
        case DATABIND -> databind += nanos;
      }
    }
  }
}
