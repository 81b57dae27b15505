package io.github.kiwoomjava.benchmarks.call;

import io.github.kiwoomjava.benchmarks.decode.Library;
import io.github.kiwoomjava.benchmarks.payload.Payload;
import java.io.IOException;
import java.net.URI;

/** One way to make a call. */
interface Caller extends AutoCloseable {
  /** Makes the call and waits for the answer. */
  Object call() throws IOException, InterruptedException;

  @Override
  void close();

  /** Who calls. */
  enum Kind {
    OURS {
      @Override
      Caller caller(URI server, Payload answer) {
        return new OurCaller(server, answer);
      }
    },
    BARE {
      @Override
      Caller caller(URI server, Payload answer) {
        return new BareCaller(server, answer);
      }
    },
    DECODED {
      @Override
      Caller caller(URI server, Payload answer) {
        return new DecodingCaller(server, answer, Library.OURS);
      }
    },
    DATABIND {
      @Override
      Caller caller(URI server, Payload answer) {
        return new DecodingCaller(server, answer, Library.DATABIND);
      }
    };

    /** A caller, ready to go. */
    abstract Caller caller(URI server, Payload answer);
  }
}
