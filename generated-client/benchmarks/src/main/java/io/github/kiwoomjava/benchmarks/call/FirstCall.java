package io.github.kiwoomjava.benchmarks.call;

import io.github.kiwoomjava.benchmarks.payload.Payload;
import java.io.IOException;
import java.net.URI;

/** Makes one call in a new JVM and prints how many nanoseconds that took. */
public final class FirstCall {
  private FirstCall() {}

  /** Takes who calls, the server, and what that answers. */
  public static void main(String[] args) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    URI server = URI.create(args[1]);
    Payload answer = Payload.valueOf(args[2]);
    Caller caller =
        args[0].equals("OURS") ? new OurCaller(server, answer) : new BareCaller(server, answer);
    Object response = caller.call();
    long nanos = System.nanoTime() - begin;
    if (response.hashCode() != 0) {
      System.out.println(nanos);
    }
    System.exit(0); // rather than wait for the threads of the JDK's client
  }
}
