package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.OrderTicket;
import io.github.kiwoomjava.mock.market.OrderType;
import io.github.kiwoomjava.mock.market.Validity;
import io.github.kiwoomjava.mock.market.Venue;
import java.util.Optional;
import java.util.stream.Stream;

/** The codes of {@code trde_tp} and the words for them, as the sheets of the orders list them. */
enum TradeType {
  LIMIT("0", "보통", OrderType.LIMIT, Validity.DAY),
  MARKET("3", "시장가", OrderType.MARKET, Validity.DAY),
  CONDITIONAL("5", "조건부지정가", OrderType.CONDITIONAL, Validity.DAY),
  BEST("6", "최유리지정가", OrderType.BEST, Validity.DAY),
  FIRST("7", "최우선지정가", OrderType.FIRST, Validity.DAY),
  LIMIT_IOC("10", "보통(IOC)", OrderType.LIMIT, Validity.IOC),
  MARKET_IOC("13", "시장가(IOC)", OrderType.MARKET, Validity.IOC),
  BEST_IOC("16", "최유리(IOC)", OrderType.BEST, Validity.IOC),
  LIMIT_FOK("20", "보통(FOK)", OrderType.LIMIT, Validity.FOK),
  MARKET_FOK("23", "시장가(FOK)", OrderType.MARKET, Validity.FOK),
  BEST_FOK("26", "최유리(FOK)", OrderType.BEST, Validity.FOK),
  STOP_LIMIT("28", "스톱지정가", OrderType.STOP_LIMIT, Validity.DAY),
  MIDDLE("29", "중간가", OrderType.MIDDLE, Validity.DAY),
  MIDDLE_IOC("30", "중간가(IOC)", OrderType.MIDDLE, Validity.IOC),
  MIDDLE_FOK("31", "중간가(FOK)", OrderType.MIDDLE, Validity.FOK),
  BEFORE_OPEN("61", "장시작전시간외", OrderType.BEFORE_OPEN, Validity.DAY),
  SINGLE_PRICE("62", "시간외단일가", OrderType.SINGLE_PRICE, Validity.DAY),
  AFTER_CLOSE("81", "장마감후시간외", OrderType.AFTER_CLOSE, Validity.DAY),

  US_LIMIT("00", "지정가", OrderType.LIMIT, Validity.DAY),
  US_MARKET("03", "시장가", OrderType.MARKET, Validity.DAY),
  US_VWAP_LIMIT("26", "VWAP지정가", OrderType.VWAP_LIMIT, Validity.DAY),
  US_TWAP_LIMIT("27", "TWAP지정가", OrderType.TWAP_LIMIT, Validity.DAY),
  US_LOC("30", "LOC", OrderType.LIMIT_ON_CLOSE, Validity.DAY),
  US_MOC("33", "MOC", OrderType.MARKET_ON_CLOSE, Validity.DAY),
  US_STOP_LIMIT("34", "STOP LIMIT", OrderType.STOP_LIMIT, Validity.DAY),
  US_STOP("35", "STOP", OrderType.STOP, Validity.DAY),
  US_VWAP("36", "VWAP시장가", OrderType.VWAP, Validity.DAY),
  US_TWAP("37", "TWAP시장가", OrderType.TWAP, Validity.DAY);

  private final String code;
  private final String label;
  private final OrderType type;
  private final Validity validity;

  TradeType(String code, String label, OrderType type, Validity validity) {
    this.code = code;
    this.label = label;
    this.type = type;
    this.validity = validity;
  }

  private boolean isAmerican() {
    return name().startsWith("US_");
  }

  private static Stream<TradeType> of(boolean american) {
    return Stream.of(values()).filter(each -> each.isAmerican() == american);
  }

  /** The Korean type of a code; zeros in front do not matter. */
  static Optional<TradeType> korean(String code) {
    return find(code, false);
  }

  static Optional<TradeType> american(String code) {
    return find(code, true);
  }

  private static Optional<TradeType> find(String code, boolean american) {
    return of(american).filter(each -> bare(each.code).equals(bare(code))).findFirst();
  }

  private static String bare(String code) {
    return code.replaceFirst("^0+(?=.)", "");
  }

  /** How an order was typed in. */
  static TradeType of(OrderTicket ticket) {
    return of(ticket.stock().kind().isAmerican())
        .filter(each -> each.type == ticket.type() && each.validity == ticket.validity())
        .findFirst()
        .orElseThrow();
  }

  /** Whether gold is traded so. */
  boolean isForGold() {
    return type == OrderType.LIMIT;
  }

  /** Whether a venue takes it: auctions and hours of its own are with KRX alone. */
  boolean isAt(Venue venue) {
    return venue == Venue.KRX || (!type.isOffHours() && type != OrderType.CONDITIONAL);
  }

  String code() {
    return code;
  }

  String label() {
    return label;
  }

  OrderType type() {
    return type;
  }

  Validity validity() {
    return validity;
  }
}
