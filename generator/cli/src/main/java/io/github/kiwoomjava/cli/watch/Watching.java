package io.github.kiwoomjava.cli.watch;

import io.github.kiwoomjava.cli.show.AnswerView;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.realtime.RealtimeEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Passes events on to an output, one at a time, until there were enough or the session is over. */
final class Watching {
  private static final Set<String> NOT_SHOWN = Set.of("type", "item", "name", "unknownFields");

  private final WatchOutput output;
  private final CountDownLatch over = new CountDownLatch(1);

  // guarded by this
  private long left;
  private @Nullable KiwoomException failure;

  Watching(WatchOutput output, long count) {
    this.output = output;
    this.left = count;
  }

  void event(String kind, RealtimeEvent event, @Nullable AnswerView view) {
    Map<String, @Nullable Object> members =
        new LinkedHashMap<>(Objects.requireNonNull(view).read(event));
    members.keySet().removeAll(NOT_SHOWN);
    String item = event.item();
    event(kind, item == null ? "" : item, members);
  }

  synchronized void event(String kind, String item, Map<String, @Nullable Object> members) {
    if (left <= 0) {
      return;
    }
    output.event(kind, item, members);
    left--;
    if (left == 0) {
      over.countDown();
    }
  }

  synchronized void news(String text) {
    output.news(text);
  }

  /** The session has ended, and nothing more comes. */
  synchronized void end(KiwoomException reason) {
    if (failure == null) {
      failure = reason;
    }
    over.countDown();
  }

  void await() throws InterruptedException {
    over.await();
  }

  synchronized @Nullable KiwoomException failure() {
    return failure;
  }
}
