package watchlist;

import io.github.kiwoomjava.client.domestic.realtime.StockTrade;
import io.github.kiwoomjava.client.domestic.stock.SelectedStocksResponse.Stock;
import io.github.kiwoomjava.runtime.value.Direction;
import io.github.kiwoomjava.runtime.value.Price;
import java.math.BigDecimal;

/**
 * A line of the list; what is not known is null.
 *
 * @param price in won
 * @param direction against the previous close
 * @param change in won, with its sign
 * @param rate in percent, with its sign
 * @param volume of the day, in shares
 * @param last shares of the last trade, below zero if a seller came to the market
 * @param fresh counts down from the last trade on, for the eye
 */
record Row(
    String code,
    String name,
    Long price,
    Direction direction,
    Long change,
    BigDecimal rate,
    Long volume,
    Long last,
    int fresh) {
  /** As long as a change is shown in bold, in pictures. */
  private static final int FRESH = 3;

  static Row of(Stock stock) {
    return new Row(
        stock.stockCode() == null ? "" : stock.stockCode().base(),
        stock.stockName(),
        won(stock.currentPrice()),
        direction(stock.currentPrice()),
        whole(stock.change()),
        stock.changeRate(),
        stock.volume(),
        null,
        0);
  }

  Row with(StockTrade trade) {
    return new Row(
        code,
        name,
        trade.currentPrice() == null ? price : won(trade.currentPrice()),
        trade.currentPrice() == null ? direction : direction(trade.currentPrice()),
        trade.change() == null ? change : whole(trade.change()),
        trade.changeRate() == null ? rate : trade.changeRate(),
        trade.accumulatedVolume() == null ? volume : trade.accumulatedVolume(),
        trade.executionQuantity() == null ? last : trade.executionQuantity(),
        FRESH);
  }

  Row older() {
    return fresh == 0
        ? this
        : new Row(code, name, price, direction, change, rate, volume, last, fresh - 1);
  }

  private static Long won(Price price) {
    return price == null ? null : price.longValue();
  }

  private static Direction direction(Price price) {
    return price == null ? Direction.NONE : price.direction();
  }

  private static Long whole(BigDecimal value) {
    return value == null ? null : value.longValue();
  }
}
