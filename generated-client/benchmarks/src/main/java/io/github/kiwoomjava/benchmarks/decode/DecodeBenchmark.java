package io.github.kiwoomjava.benchmarks.decode;

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

/** One message decoded by one library. Which ones, the runner says. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecodeBenchmark {
  /** The message. */
  @Param("CHART")
  public Payload payload;

  /** Who decodes. */
  @Param("OURS")
  public Library library;

  private byte[] json;
  private Decoder decoder;

  /** JMH makes it and sets its members. */
  @SuppressWarnings("NullAway.Init")
  public DecodeBenchmark() {}

  /** Makes message and decoder. */
  @Setup
  public void prepare() {
    json = payload.bytes();
    decoder = library.decoder(payload);
  }

  /** Bytes to records. */
  @Benchmark
  public Object decode() throws IOException {
    return decoder.decode(json);
  }
}
