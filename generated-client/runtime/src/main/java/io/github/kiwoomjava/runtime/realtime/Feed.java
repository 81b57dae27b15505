package io.github.kiwoomjava.runtime.realtime;

import io.github.kiwoomjava.runtime.value.StockCode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Live data that can be subscribed to: a kind, and the items that are of interest. Immutable.
 *
 * @param <T> its events
 */
public final class Feed<T extends RealtimeEvent> {
  private static final int MOST_PRINTED = 5;

  private final RealtimeType<T> type;
  private final List<RealtimeItem> items;

  private Feed(RealtimeType<T> type, List<RealtimeItem> items) {
    this.type = type;
    this.items = items;
  }

  /**
   * A feed. Without items it is everything of its kind that the server sends: that is how data of
   * the account and of the whole market is asked for.
   *
   * @param items without order; the same one twice counts once
   * @throws IllegalArgumentException if the kind has no items and some are given, or if the kind
   *     needs exchanges and an item has none
   */
  public static <T extends RealtimeEvent> Feed<T> of(
      RealtimeType<T> type, Collection<RealtimeItem> items) {
    Objects.requireNonNull(type, "type");
    for (RealtimeItem item : items) {
      if (type.form() == ItemForm.NONE) {
        throw new IllegalArgumentException(type + " has no items; leave out " + item);
      }
      if (type.form() == ItemForm.EXCHANGE_AND_CODE && item.exchange() == null) {
        throw new IllegalArgumentException(
            type + " needs the exchange of " + item + ", such as ND for NASDAQ");
      }
    }
    return new Feed<>(type, List.copyOf(new LinkedHashSet<>(items)));
  }

  /** Everything of a kind that the server sends. */
  public static <T extends RealtimeEvent> Feed<T> all(RealtimeType<T> type) {
    return of(type, List.of());
  }

  /**
   * A feed of some items.
   *
   * @throws IllegalArgumentException also if there are none: an empty list must not come to mean
   *     everything
   */
  public static <T extends RealtimeEvent> Feed<T> ofItems(
      RealtimeType<T> type, Collection<RealtimeItem> items) {
    if (items.isEmpty()) {
      throw new IllegalArgumentException(type + " needs at least one item");
    }
    return of(type, items);
  }

  /** As {@link #ofItems}, by codes that need no exchange. */
  public static <T extends RealtimeEvent> Feed<T> ofCodes(
      RealtimeType<T> type, Collection<String> codes) {
    return ofItems(type, codes.stream().map(RealtimeItem::of).toList());
  }

  /** As {@link #ofItems}, by the codes of stocks. */
  public static <T extends RealtimeEvent> Feed<T> ofStocks(
      RealtimeType<T> type, Collection<StockCode> codes) {
    return ofItems(type, codes.stream().map(code -> RealtimeItem.of(code.raw())).toList());
  }

  /** As {@link #ofItems}, by the codes of an exchange. */
  public static <T extends RealtimeEvent> Feed<T> ofCodes(
      RealtimeType<T> type, String exchange, Collection<String> codes) {
    return ofItems(type, codes.stream().map(code -> new RealtimeItem(code, exchange)).toList());
  }

  /** The kind of data. */
  public RealtimeType<T> type() {
    return type;
  }

  /** The items, each once; empty for everything of the kind. */
  public List<RealtimeItem> items() {
    return items;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Feed<?> feed && type == feed.type && items.equals(feed.items);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type, items);
  }

  @Override
  public String toString() {
    if (items.size() <= MOST_PRINTED) {
      return items.isEmpty() ? type.toString() : type + " of " + items;
    }
    String first =
        items.stream().limit(MOST_PRINTED).map(Object::toString).collect(Collectors.joining(", "));
    return "%s of %d items (%s, …)".formatted(type, items.size(), first);
  }
}
