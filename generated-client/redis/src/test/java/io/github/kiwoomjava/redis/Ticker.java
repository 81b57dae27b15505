package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.auth.ReissuePolicy;
import io.github.kiwoomjava.mock.socket.SocketOptions;
import java.util.Map;

/** A Kiwoom that numbers its ticks, each item from 1, in a field that no sheet knows. */
final class Ticker implements AutoCloseable {
  static final int NUMBER = 90_001;
  static final int SENT_AT = 90_002;

  private final MockKiwoom mock;

  Ticker() {
    mock =
        MockKiwoom.builder()
            .sockets(SocketOptions.USUAL.withExamples(false))
            .reissue(ReissuePolicy.values()[0])
            .start();
  }

  MockKiwoom mock() {
    return mock;
  }

  /** How many sessions heard it. */
  int tick(String item, long number) {
    return mock.realtime()
        .push(
            "0B",
            item,
            Map.of(
                "10",
                "-82000",
                String.valueOf(NUMBER),
                String.valueOf(number),
                String.valueOf(SENT_AT),
                String.valueOf(System.currentTimeMillis())));
  }

  @Override
  public void close() {
    mock.close();
  }
}
