package io.github.kiwoomjava.benchmarks.live;

import java.net.URI;

/** One way to get pushed trades into a typed handler. */
interface LiveClient extends AutoCloseable {
  @Override
  void close();

  /** Who listens. */
  enum Kind {
    OURS {
      @Override
      LiveClient open(URI rest, URI socket, Arrivals arrivals) throws Exception {
        return new OurLiveClient(rest, socket, arrivals);
      }
    },
    DATABIND {
      @Override
      LiveClient open(URI rest, URI socket, Arrivals arrivals) throws Exception {
        return new BareLiveClient(socket, arrivals);
      }
    };

    abstract LiveClient open(URI rest, URI socket, Arrivals arrivals) throws Exception;
  }
}
