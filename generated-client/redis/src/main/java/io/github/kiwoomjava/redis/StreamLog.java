package io.github.kiwoomjava.redis;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XReadArgs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stream, as entries. */
final class StreamLog {
  private static final int MOST = 64;

  private final RelayKeys keys;
  private final SealerCache sealers;

  StreamLog(RelayKeys keys, SealerCache sealers) {
    this.keys = keys;
    this.sealers = sealers;
  }

  /** What comes behind an entry; waits for a moment if there is nothing. */
  @SuppressWarnings("unchecked") // one stream, and no array of anything else
  List<RelayEntry> after(RedisLink redis, EntryId id, long waitMillis) {
    return entries(
        redis.ask(
            commands ->
                commands.xread(
                    XReadArgs.Builder.block(waitMillis).count(MOST),
                    XReadArgs.StreamOffset.from(keys.stream(), id.toString()))));
  }

  /** The newest one, or null if there is none. */
  @Nullable RelayEntry last(RedisLink redis) {
    List<RelayEntry> last =
        entries(
            redis.ask(
                commands ->
                    commands.xrevrange(keys.stream(), Range.unbounded(), Limit.create(0, 1))));
    return last.isEmpty() ? null : last.get(0);
  }

  /** Those up to one, oldest first, back to a time; the first may be older than that. */
  List<RelayEntry> since(RedisLink redis, EntryId newest, long micros) {
    List<RelayEntry> found = new ArrayList<>();
    Range<String> range = Range.from(Range.Boundary.unbounded(), including(newest));
    while (found.isEmpty() || found.get(found.size() - 1).micros() >= micros) {
      Range<String> next = range;
      List<RelayEntry> more =
          entries(
              redis.ask(
                  commands -> commands.xrevrange(keys.stream(), next, Limit.create(0, MOST))));
      if (more.isEmpty()) {
        break;
      }
      found.addAll(more);
      EntryId oldest = more.get(more.size() - 1).id();
      range = Range.from(Range.Boundary.unbounded(), Range.Boundary.excluding(oldest.toString()));
    }
    Collections.reverse(found);
    return found;
  }

  private static Range.Boundary<String> including(EntryId id) {
    return Range.Boundary.including(id.toString());
  }

  private List<RelayEntry> entries(@Nullable List<StreamMessage<byte[], byte[]>> messages) {
    List<RelayEntry> entries = new ArrayList<>();
    if (messages != null) {
      for (StreamMessage<byte[], byte[]> message : messages) {
        EntryId id = EntryId.parse(message.getId());
        for (byte[] bytes : message.getBody().values()) {
          entries.add(RelayEntry.read(id, bytes, keys.base(), sealers.of(id.fence())));
        }
      }
    }
    return entries;
  }
}
