package io.github.kiwoomjava.cli.watch;

import io.github.kiwoomjava.client.ApiCatalog;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.realtime.Feed;
import io.github.kiwoomjava.runtime.realtime.ItemForm;
import io.github.kiwoomjava.runtime.realtime.RealtimeItem;
import io.github.kiwoomjava.runtime.realtime.RealtimeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Kinds of live data as people name them: by id, or by the name of the client's method. */
final class WatchTypes {
  private WatchTypes() {}

  /**
   * The kind of this name; {@code trade} is enough for {@code stock-trade}.
   *
   * @param us whether kinds of the US market are meant
   * @throws IllegalArgumentException if none has it, or several have; the message lists all
   */
  static RealtimeType<?> find(String name, boolean us) {
    String wanted = name.replace("-", "").toLowerCase(Locale.ROOT);
    List<RealtimeType<?>> types =
        ApiCatalog.realtimeTypes().stream().filter(type -> isUs(type) == us).toList();
    for (RealtimeType<?> type : types) {
      String own = info(type).method().toLowerCase(Locale.ROOT);
      if (type.id().equals(name) || own.equals(wanted) || own.equals("stock" + wanted)) {
        return type;
      }
    }
    List<RealtimeType<?>> ends =
        types.stream()
            .filter(type -> info(type).method().toLowerCase(Locale.ROOT).endsWith(wanted))
            .toList();
    if (ends.size() == 1) {
      return ends.get(0);
    }
    throw new IllegalArgumentException(
        "'%s' is no kind of live data; there are %s"
            .formatted(
                name, types.stream().map(WatchTypes::name).collect(Collectors.joining(", "))));
  }

  private static boolean isUs(RealtimeType<?> type) {
    return info(type).market().equals("us");
  }

  static OperationInfo info(RealtimeType<?> type) {
    return ApiCatalog.operation(type.id()).orElseThrow().info();
  }

  /** As on a command line: {@code stock-trade}. */
  static String name(RealtimeType<?> type) {
    return info(type).method().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT)
        + " ("
        + type.id()
        + ")";
  }

  /**
   * What to subscribe to.
   *
   * @param items codes such as {@code 005930}, or with the exchange before it: {@code ND:NVDA}
   * @throws IllegalArgumentException if the kind cannot be had of these
   */
  static Feed<?> feed(RealtimeType<?> type, List<String> items) {
    if (type.form() == ItemForm.NONE) {
      return Feed.all(type);
    }
    List<RealtimeItem> named = new ArrayList<>();
    for (String item : items) {
      int colon = item.indexOf(':');
      named.add(
          colon < 0
              ? RealtimeItem.of(item)
              : new RealtimeItem(item.substring(colon + 1), item.substring(0, colon)));
    }
    return Feed.ofItems(type, named);
  }
}
