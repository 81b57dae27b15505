package io.github.kiwoomjava.mock.trading;

import java.util.List;

/** Four stocks of one rank: sold and bought most by foreigners, then by institutions. */
record Leaders(List<Frame> frames) {
  Leaders {
    frames = List.copyOf(frames);
  }
}
