package io.github.kiwoomjava.benchmarks.call;

import io.github.kiwoomjava.benchmarks.decode.Decoder;
import io.github.kiwoomjava.benchmarks.decode.Library;
import io.github.kiwoomjava.benchmarks.payload.Payload;
import java.io.IOException;
import java.net.URI;

/** The JDK's client and Jackson's databind: the typed answer that others can have. */
final class DatabindCaller implements Caller {
  private final BareCaller bare;
  private final Decoder decoder;

  DatabindCaller(URI server, Payload answer) {
    bare = new BareCaller(server, answer);
    decoder = Library.DATABIND.decoder(answer);
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
