package io.github.kiwoomjava.runtime.order;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The operations that list orders, and how they are asked. The runtime asks them itself, since
 * clients are generated with any subset of the operations. A test of the generated client holds
 * this table against the sheets.
 */
public enum OrderListing {
  /** Domestic orders that are not completely filled; today's. */
  DOMESTIC_OPEN(
      "ka10075", "/api/dostk/acnt", "oso", "all_stk_tp=1 trde_tp=0 stk_cd={stock} stex_tp=0"),
  /** Domestic orders that were filled at least in part; today's. */
  DOMESTIC_EXECUTED(
      "ka10076", "/api/dostk/acnt", "cntr", "stk_cd={stock} qry_tp=1 sell_tp=0 stex_tp=0"),
  /**
   * All domestic orders of a day, also those that neither of the others has: cancelled ones, and
   * those that had to be filled at once and were not.
   */
  DOMESTIC_OF_DAY(
      "kt00007",
      "/api/dostk/acnt",
      "acnt_ord_cntr_prps_dtl",
      "ord_dt={date} qry_tp=1 stk_bond_tp=0 sell_tp=0 stk_cd={stock} dmst_stex_tp=%"),
  /** Gold orders of a day that are not completely filled. */
  GOLD_OPEN(
      "kt50075",
      "/api/dostk/acnt",
      "acnt_ord_oso_prst",
      "ord_dt={date} qry_tp=1 mrkt_deal_tp=5 stk_bond_tp=0 sell_tp=0 stk_cd={stock}"),
  /** All gold orders of a day. */
  GOLD_OF_DAY(
      "kt50031",
      "/api/dostk/acnt",
      "acnt_ord_cntr_prps_dtl",
      "ord_dt={date} qry_tp=1 stk_bond_tp=0 sell_tp=0 stk_cd={stock} dmst_stex_tp=%"),
  /** US orders that are not completely filled. */
  US_OPEN(
      "ust21050",
      "/api/us/acnt",
      "result_list|result_lsit",
      "ord_dt={date} slby_tp=0 stk_cd={stock}"),
  /** All US orders of a day; does not tell which order was amended or cancelled. */
  US_OF_DAY(
      "ust21150",
      "/api/us/acnt",
      "result_list|result_lsit",
      "ord_dt={date} query_tp=1 slby_tp=0 stk_cd={stock}"),
  /** US orders of today, with the order that was amended or cancelled. */
  US_TODAY("ust21510", "/api/us/acnt", "result_list|result_lsit", "slby_tp=0 stk_cd={stock}");

  private final String operation;
  private final String path;
  private final String lists;
  private final String body;

  OrderListing(String operation, String path, String lists, String body) {
    this.operation = operation;
    this.path = path;
    this.lists = lists;
    this.body = body;
  }

  /** The API id. */
  public String operation() {
    return operation;
  }

  /** The URL path. */
  public String path() {
    return path;
  }

  /** The element that holds the orders, in each spelling that the sheets show. */
  public List<String> lists() {
    return List.of(lists.split("\\|"));
  }

  /**
   * What the listing is asked with, in the sheet's order.
   *
   * @param stock the code as listings take it
   * @param date {@code yyyyMMdd}, or empty for the day that the server takes to be today
   */
  public Map<String, String> body(String stock, String date) {
    Map<String, String> elements = new LinkedHashMap<>();
    for (String element : List.of(body.split(" "))) {
      int equals = element.indexOf('=');
      String value =
          element.substring(equals + 1).replace("{stock}", stock).replace("{date}", date);
      if (!value.isEmpty()) {
        elements.put(element.substring(0, equals), value);
      }
    }
    return Collections.unmodifiableMap(elements);
  }
}
