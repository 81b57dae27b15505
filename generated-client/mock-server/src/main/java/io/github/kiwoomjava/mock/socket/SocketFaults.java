package io.github.kiwoomjava.mock.socket;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Faults ordered for the next messages of a name. */
final class SocketFaults {
  private final Map<String, Deque<SocketFault>> ordered = new HashMap<>();

  synchronized void order(String trnm, int times, SocketFault fault) {
    Deque<SocketFault> queue = ordered.computeIfAbsent(trnm, name -> new ArrayDeque<>());
    for (int i = 0; i < times; i++) {
      queue.addLast(fault);
    }
  }

  synchronized @Nullable SocketFault take(String trnm) {
    Deque<SocketFault> queue = ordered.get(trnm);
    return queue == null ? null : queue.pollFirst();
  }

  synchronized void clear() {
    ordered.clear();
  }
}
