package io.github.kiwoomjava.benchmarks.call;

import io.github.kiwoomjava.benchmarks.decode.Decoder;
import io.github.kiwoomjava.benchmarks.decode.Library;
import io.github.kiwoomjava.benchmarks.payload.Payload;
import java.io.IOException;
import java.net.URI;

/** The JDK's client, and a library that makes a typed answer of the bytes. */
final class DecodingCaller implements Caller {
  private final BareCaller bare;
  private final Decoder decoder;

  DecodingCaller(URI server, Payload answer, Library library) {
    bare = new BareCaller(server, answer);
    decoder = library.decoder(answer);
  }

  @Override
  public Object call() throws IOException, InterruptedException {
    return decoder.decode(bare.call());
  }

  @Override
  public void close() {
    bare.close();
  }
}
