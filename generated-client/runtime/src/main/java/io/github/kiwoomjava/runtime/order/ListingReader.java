package io.github.kiwoomjava.runtime.order;

import io.github.kiwoomjava.runtime.json.FieldTable;
import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.value.Price;
import io.github.kiwoomjava.runtime.value.StockCode;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one page of any of the listings; they differ in little but the names of elements. */
public final class ListingReader {
  private static final FieldTable ROW =
      FieldTable.of(
          "listed order",
          "ord_no",
          "orig_ord_no|ori_ord",
          "stk_cd",
          "io_tp_nm|slby_tp_nm|slby_tp",
          "ord_qty",
          "ord_pric|ord_uv",
          "cntr_qty",
          "oso_qty|ord_remnq",
          "tm|ord_tm|ord_time",
          "ord_stt|ord_stat|ord_stat_nm|acpt_tp|data_send_end_tp",
          "mdfy_cncl|mdfy_cncl_tp|ord_cntr_tp");

  private final OrderListing listing;
  private final FieldTable table;

  /** A reader of one listing's answers. */
  public ListingReader(OrderListing listing) {
    this.listing = listing;
    table = FieldTable.of(listing.operation(), String.join("|", listing.lists()));
  }

  /**
   * The orders of a page, or null if the answer has no list of orders that can be read: that is
   * something else than an empty list.
   */
  public @Nullable List<ListedOrder> read(JsonReader in) {
    List<ListedOrder> orders = null;
    boolean lost = false;
    in.beginObject();
    for (int f = in.nextField(table, 0); f >= 0; f = in.nextField(table, f + 1)) {
      if (!in.beginArray()) {
        continue;
      }
      orders = new ArrayList<>();
      while (in.nextElement()) {
        ListedOrder order = row(in);
        lost |= order == null;
        if (order != null) {
          orders.add(order);
        }
      }
    }
    return lost ? null : orders;
  }

  private @Nullable ListedOrder row(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    String number = null;
    String original = null;
    StockCode stock = null;
    OrderSide side = null;
    Long quantity = null;
    Price price = null;
    Long filled = null;
    Long open = null;
    LocalTime time = null;
    String status = null;
    String change = null;
    for (int f = in.nextField(ROW, 0); f >= 0; f = in.nextField(ROW, f + 1)) {
      switch (f) {
        case 0 -> number = in.readText();
        case 1 -> original = in.readText();
        case 2 -> stock = in.readStockCode();
        case 3 -> {
          OrderSide told = OrderSide.ofListed(in.readText()); // some tell it twice
          side = told == null ? side : told;
        }
        case 4 -> quantity = magnitude(in.readInteger());
        case 5 -> price = magnitude(in.readPrice());
        case 6 -> filled = magnitude(in.readInteger());
        case 7 -> open = magnitude(in.readInteger());
        case 8 -> time = in.readTime();
        case 9 -> status = in.readText();
        default -> change = in.readText();
      }
    }
    return new ListedOrder(
        number == null ? "" : number,
        original,
        EnumSet.of(listing),
        stock,
        side,
        quantity,
        price,
        filled,
        open,
        time,
        status,
        change);
  }

  /** Some listings put a sign before what sellers ordered. */
  private static @Nullable Long magnitude(@Nullable Long value) {
    return value == null ? null : Long.valueOf(Math.abs(value));
  }

  private static @Nullable Price magnitude(@Nullable Price value) {
    return value == null ? null : value.withoutDirection();
  }
}
