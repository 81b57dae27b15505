package io.github.kiwoomjava.runtime.order;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what was sent with what is listed. */
public final class OrderMatcher {
  /** How far this machine's clock may be ahead of Kiwoom's. */
  private static final Duration EARLY = Duration.ofMinutes(1);

  /** How far it may be behind, and how long an order may lie before it gets its time. */
  private static final Duration LATE = Duration.ofMinutes(5);

  private static final Duration DAY = Duration.ofDays(1);

  private final SentOrder sent;

  /** A matcher for one order. */
  public OrderMatcher(SentOrder sent) {
    this.sent = sent;
  }

  /** The orders that may be the one, the likeliest first. */
  public List<OrderCandidate> candidates(List<ListedOrder> listed) {
    return merged(listed).stream()
        .filter(order -> !isOriginal(order))
        .filter(this::concerns)
        .map(this::compare)
        .sorted(
            Comparator.comparingInt((OrderCandidate candidate) -> candidate.differs().size())
                .thenComparingInt(candidate -> candidate.notYet().size())
                .thenComparing(candidate -> distance(candidate.order())))
        .toList();
  }

  /** The order that was to be amended or cancelled. */
  public List<ListedOrder> originals(List<ListedOrder> listed) {
    return merged(listed).stream().filter(this::isOriginal).toList();
  }

  /** An order that stands in several listings is one order. */
  private static List<ListedOrder> merged(List<ListedOrder> listed) {
    Map<String, ListedOrder> byNumber = new LinkedHashMap<>();
    List<ListedOrder> unnumbered = new ArrayList<>();
    for (ListedOrder order : listed) {
      String number = ListedOrder.bare(order.orderNumber());
      if (number.isEmpty()) {
        unnumbered.add(order);
      } else {
        byNumber.merge(number, order, ListedOrder::updatedBy);
      }
    }
    List<ListedOrder> orders = new ArrayList<>(byNumber.values());
    orders.addAll(unnumbered);
    return orders;
  }

  private boolean isOriginal(ListedOrder order) {
    String original = sent.originalOrderNumber();
    return original != null && ListedOrder.isSameNumber(order.orderNumber(), original);
  }

  /** Whether it is worth showing: what is surely another order would hide the one. */
  private boolean concerns(ListedOrder order) {
    if (Boolean.FALSE.equals(sameStock(order)) || Boolean.FALSE.equals(sameSide(order))) {
      return false;
    }
    if (sent.originalOrderNumber() == null) {
      return true;
    }
    Boolean sameOriginal = sameOriginal(order);
    // a listing that does not tell it has all of the day's orders for the stock
    return sameOriginal == null ? !Boolean.FALSE.equals(sameTime(order)) : sameOriginal;
  }

  private OrderCandidate compare(ListedOrder order) {
    Set<OrderFact> agrees = EnumSet.noneOf(OrderFact.class);
    Set<OrderFact> differs = EnumSet.noneOf(OrderFact.class);
    Set<OrderFact> notYet = EnumSet.noneOf(OrderFact.class);
    for (OrderFact fact : OrderFact.values()) {
      Boolean same =
          switch (fact) {
            case STOCK -> sameStock(order);
            case SIDE -> sameSide(order);
            case QUANTITY -> sameQuantity(order);
            case PRICE -> samePrice(order);
            case TIME -> sameTime(order);
            case ORIGINAL_ORDER -> sameOriginal(order);
          };
      if (same != null) {
        boolean partly = fact == OrderFact.QUANTITY && isPartOfQuantity(order);
        (same ? agrees : partly ? notYet : differs).add(fact);
      }
    }
    return new OrderCandidate(order, agrees, differs, notYet);
  }

  private @Nullable Boolean sameStock(ListedOrder order) {
    return order.stockCode() == null
        ? null
        : Boolean.valueOf(order.stockCode().base().equals(sent.stockCode().base()));
  }

  private @Nullable Boolean sameSide(ListedOrder order) {
    return (order.side() == null || sent.side() == null)
        ? null
        : Boolean.valueOf(order.side() == sent.side());
  }

  private @Nullable Boolean sameQuantity(ListedOrder order) {
    return (order.quantity() == null || sent.quantity() == null)
        ? null
        : Boolean.valueOf(order.quantity().equals(sent.quantity()));
  }

  private boolean isPartOfQuantity(ListedOrder order) {
    return order.quantity() != null
        && sent.quantity() != null
        && order.quantity() < sent.quantity();
  }

  /** What a listing shows for an order without a limit is not known for sure, unless it is 0. */
  private @Nullable Boolean samePrice(ListedOrder order) {
    if (order.price() == null) {
      return null;
    }
    if (sent.price() == null) {
      return order.price().unscaledValue() == 0 ? true : null;
    }
    return order.price().isSameAmount(sent.price());
  }

  private @Nullable Boolean sameTime(ListedOrder order) {
    Duration later = later(order);
    return later == null
        ? null
        : Boolean.valueOf(later.compareTo(EARLY.negated()) >= 0 && later.compareTo(LATE) <= 0);
  }

  /** A new order has no original, which listings write as zeros. */
  private @Nullable Boolean sameOriginal(ListedOrder order) {
    String listed = order.originalOrderNumber();
    String original = sent.originalOrderNumber();
    return listed == null
        ? null
        : Boolean.valueOf(ListedOrder.isSameNumber(listed, original == null ? "" : original));
  }

  /** How much later the listed one is; listings have no date, so midnight may lie between. */
  private @Nullable Duration later(ListedOrder order) {
    LocalTime listed = order.orderedAt();
    if (listed == null) {
      return null;
    }
    Duration later =
        Duration.between(LocalTime.ofInstant(sent.sentAt(), ListingQuery.SEOUL), listed);
    if (later.compareTo(DAY.dividedBy(2)) > 0) {
      return later.minus(DAY);
    }
    return later.compareTo(DAY.dividedBy(2).negated()) < 0 ? later.plus(DAY) : later;
  }

  private Duration distance(ListedOrder order) {
    Duration later = later(order);
    return later == null ? DAY : later.abs();
  }
}
