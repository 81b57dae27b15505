package io.github.kiwoomjava.benchmarks.live;

import io.github.kiwoomjava.benchmarks.call.LoopbackServer;
import io.github.kiwoomjava.benchmarks.payload.Payload;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A pushed trade from the socket to a typed handler; the server's writing is part of it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LiveBenchmark {
  private static final int MESSAGES = 10_000;

  /** Who listens. */
  @Param({"OURS", "DATABIND"})
  public String client;

  private final Arrivals arrivals = new Arrivals();
  private LoopbackServer rest;
  private PushServer server;
  private LiveClient listener;

  /** JMH makes it and sets its members. */
  @SuppressWarnings("NullAway.Init")
  public LiveBenchmark() {}

  /** Connects and registers. */
  @Setup
  public void connect() throws Exception {
    rest = new LoopbackServer(Payload.SMALL.bytes());
    server = new PushServer(Payload.TICK.bytes());
    listener = LiveClient.Kind.valueOf(client).open(rest.uri(), server.uri(), arrivals);
  }

  /** Disconnects. */
  @TearDown
  public void disconnect() throws IOException {
    listener.close();
    server.close();
    rest.close();
  }

  /** Pushes a batch and waits until the handler has had all of it. */
  @Benchmark
  @OperationsPerInvocation(MESSAGES)
  public void push() throws IOException, InterruptedException {
    arrivals.expect(MESSAGES);
    server.push(MESSAGES);
    arrivals.await();
  }
}
