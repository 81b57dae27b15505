package io.github.kiwoomjava.runtime.order;

import io.github.kiwoomjava.runtime.value.Price;
import io.github.kiwoomjava.runtime.value.StockCode;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order as the account's listings show it. What they do not tell is null.
 *
 * @param orderNumber Kiwoom's number; empty if not told
 * @param originalOrderNumber the order that this one amends or cancels; zeros if it is a new one
 * @param listings where it was found
 * @param stockCode the stock
 * @param side buy or sell
 * @param quantity how many shares were ordered
 * @param price the limit price, 0 for a market order
 * @param filledQuantity how many shares were filled so far
 * @param openQuantity how many may still be filled
 * @param orderedAt the time in Seoul; as the sheets' examples have it, also for US orders
 * @param status Kiwoom's word for how it stands, such as {@code 접수} or {@code 체결}
 * @param change Kiwoom's word or code for an amendment or cancellation
 */
public record ListedOrder(
    String orderNumber,
    @Nullable String originalOrderNumber,
    Set<OrderListing> listings,
    @Nullable StockCode stockCode,
    @Nullable OrderSide side,
    @Nullable Long quantity,
    @Nullable Price price,
    @Nullable Long filledQuantity,
    @Nullable Long openQuantity,
    @Nullable LocalTime orderedAt,
    @Nullable String status,
    @Nullable String change) {
  /** Makes the set unmodifiable. */
  public ListedOrder {
    listings = Collections.unmodifiableSet(EnumSet.copyOf(listings));
  }

  /** Whether two order numbers are the same; listings pad them with zeros to different lengths. */
  static boolean isSameNumber(String one, String other) {
    return bare(one).equals(bare(other));
  }

  /** The number without the zeros in front; empty if there is none. */
  static String bare(String number) {
    int begin = 0;
    while (begin < number.length() && number.charAt(begin) == '0') {
      begin++;
    }
    return number.substring(begin);
  }

  /** The same order as a later answer shows it; what that does not tell is kept. */
  ListedOrder updatedBy(ListedOrder later) {
    EnumSet<OrderListing> both = EnumSet.copyOf(listings);
    both.addAll(later.listings);
    return new ListedOrder(
        orderNumber,
        either(later.originalOrderNumber, originalOrderNumber),
        both,
        either(later.stockCode, stockCode),
        either(later.side, side),
        either(later.quantity, quantity),
        either(later.price, price),
        either(later.filledQuantity, filledQuantity),
        either(later.openQuantity, openQuantity),
        either(later.orderedAt, orderedAt),
        either(later.status, status),
        either(later.change, change));
  }

  private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
    return first != null ? first : second;
  }
}
