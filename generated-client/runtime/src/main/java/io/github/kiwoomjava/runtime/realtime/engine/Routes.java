package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.realtime.RealtimeItem;
import io.github.kiwoomjava.runtime.realtime.RealtimeType;
import io.github.kiwoomjava.runtime.value.StockCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who hears what on a connection. Read for every event, without locks; changed now and then. */
final class Routes {
  private static final LiveSubscription[] NOBODY = {};

  private final Map<String, Route> byType = new ConcurrentHashMap<>();

  /** The listeners of one kind of data. */
  static final class Route {
    private final RealtimeType<?> type;
    private final Map<String, LiveSubscription[]> byItem = new ConcurrentHashMap<>();

    /** Every item that was ever asked for; late data of it is for nobody else. */
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    private volatile LiveSubscription[] everything = NOBODY;

    Route(RealtimeType<?> type) {
      this.type = type;
    }

    RealtimeType<?> type() {
      return type;
    }

    /** Those who want everything of the kind. */
    LiveSubscription[] everything() {
      return everything;
    }

    /** Those who want this item. */
    LiveSubscription[] of(@Nullable String item) {
      if (item == null || byItem.isEmpty()) {
        return NOBODY;
      }
      LiveSubscription[] found = byItem.get(item);
      if (found == null) {
        String code = item.strip();
        found = byItem.get(code);
        if (found == null && !asked.contains(code)) {
          found = otherwiseNamed(code);
        }
      }
      return found == null ? NOBODY : found;
    }

    /**
     * Data of an item that nobody ever asked for is of one that somebody did ask for, or it would
     * not have come: {@code 005930} of {@code 005930_AL}. If two could be meant, it is for nobody.
     */
    private LiveSubscription @Nullable [] otherwiseNamed(String code) {
      String base = base(code);
      LiveSubscription[] found = null;
      for (Map.Entry<String, LiveSubscription[]> entry : byItem.entrySet()) {
        if (base(entry.getKey()).equals(base)) {
          if (found != null) {
            return null;
          }
          found = entry.getValue();
        }
      }
      return found;
    }

    private static String base(String item) {
      return item.isEmpty() || item.chars().anyMatch(c -> c <= ' ' || c == 0x7f)
          ? item
          : StockCode.of(item).base();
    }
  }

  @Nullable Route route(String type) {
    return byType.get(type);
  }

  /**
   * Lets a subscription hear a feed.
   *
   * @throws IllegalArgumentException if others hear that kind of data in another form
   */
  synchronized void add(FeedShare share) {
    RealtimeType<?> type = share.feed().type();
    Route route = byType.computeIfAbsent(type.id(), id -> new Route(type));
    if (route.type != type) {
      throw new IllegalArgumentException(
          type + " is subscribed to already, read by another decoder; use one client per session");
    }
    if (share.feed().items().isEmpty()) {
      route.everything = with(route.everything, share.subscription());
    } else {
      for (RealtimeItem item : share.feed().items()) {
        route.asked.add(item.code());
        route.byItem.merge(
            item.code(),
            new LiveSubscription[] {share.subscription()},
            (some, one) -> with(some, one[0]));
      }
    }
  }

  synchronized void remove(FeedShare share) {
    Route route = byType.get(share.feed().type().id());
    if (route == null) {
      return;
    }
    LiveSubscription subscription = share.subscription();
    if (share.feed().items().isEmpty()) {
      route.everything = without(route.everything, subscription);
    }
    for (RealtimeItem item : share.feed().items()) {
      route.byItem.computeIfPresent(
          item.code(),
          (code, some) -> {
            LiveSubscription[] others = without(some, subscription);
            return others.length == 0 ? null : others;
          });
    }
    if (route.byItem.isEmpty() && route.everything.length == 0) {
      byType.remove(share.feed().type().id());
    }
  }

  private static LiveSubscription[] with(LiveSubscription[] some, LiveSubscription one) {
    if (Arrays.asList(some).contains(one)) {
      return some; // the same code on two exchanges
    }
    LiveSubscription[] all = Arrays.copyOf(some, some.length + 1);
    all[some.length] = one;
    return all;
  }

  private static LiveSubscription[] without(LiveSubscription[] some, LiveSubscription one) {
    List<LiveSubscription> others = new ArrayList<>(Arrays.asList(some));
    others.remove(one);
    return others.toArray(NOBODY);
  }
}
