package io.github.kiwoomjava.benchmarks.process;

import io.github.kiwoomjava.benchmarks.decode.Library;
import io.github.kiwoomjava.benchmarks.payload.Payload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Decodes one message in a new JVM and prints how many nanoseconds that took. */
final class FirstDecode {
  private FirstDecode() {}

  /** Takes the factory, the payload's name and the file that holds it. */
  public static void main(String[] args) throws IOException {
    byte[] json = Files.readAllBytes(Path.of(args[2]));
    long begin = System.nanoTime();
    Object message = Library.decoder(args[0], Payload.valueOf(args[1])).decode(json);
    long nanos = System.nanoTime() - begin;
    if (message.hashCode() != 0) {
      System.out.println(nanos);
    }
  }
}
