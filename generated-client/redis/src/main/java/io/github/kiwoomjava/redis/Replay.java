package io.github.kiwoomjava.redis;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What came before a session subscribed, for what it hears from now on. */
final class Replay {
  private final RelayHub hub;
  private final RelayOptions options;
  private final Consumer<String> say;
  private final Missed missed;

  /** Hears of holes. */
  @FunctionalInterface
  interface Missed {
    /** Events are missing between two times of Redis's clock. */
    void between(long fromMicros, long toMicros);
  }

  Replay(RelayHub hub, RelayOptions options, Consumer<String> say, Missed missed) {
    this.hub = hub;
    this.options = options;
    this.say = say;
    this.missed = missed;
  }

  /**
   * Says it.
   *
   * @param fresh what is replayed
   * @param at the newest entry that was heard
   * @param mine the part of a group's work that is the session's
   */
  void run(Set<Wanted> fresh, RelayEntry at, BiPredicate<String, String> mine) {
    long from = at.micros() - options.replay().toNanos() / 1_000;
    List<RelayEntry> before = hub.before(at.id(), from);
    long lastMicros = before.isEmpty() ? at.micros() : before.get(0).micros();
    EntryId last = null;
    if (lastMicros > from) {
      missed.between(from, lastMicros);
    }
    for (RelayEntry entry : before) {
      if (last != null && !last.isFollowedBy(entry.id())) {
        missed.between(lastMicros, entry.micros());
      }
      last = entry.id();
      lastMicros = entry.micros();
      byte[] body = entry.body();
      if (entry.micros() >= from && entry.kind() == RelayEntry.Kind.DATA && body != null) {
        RelayEntry.unpack(body).forEach(frame -> say(frame, fresh, mine));
      }
    }
  }

  private void say(byte[] frame, Set<Wanted> fresh, BiPredicate<String, String> mine) {
    String text =
        LiveFrame.only(frame, (type, item) -> mine.test(type, item) && isOf(fresh, type, item));
    if (text != null) {
      say.accept(text);
    }
  }

  /** Items come with a letter before them, or without. */
  private static boolean isOf(Set<Wanted> fresh, String type, String item) {
    return fresh.stream()
        .anyMatch(
            one ->
                one.type().equals(type)
                    && (one.code().isEmpty()
                        || one.code().equals(item)
                        || item.matches("[AJQ]" + Pattern.quote(one.code()))));
  }
}
