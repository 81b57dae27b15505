package watchlist;

import io.github.kiwoomjava.client.domestic.realtime.StockTrade;
import io.github.kiwoomjava.client.domestic.stock.SelectedStocksResponse.Stock;
import io.github.kiwoomjava.runtime.value.StockCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known of the stocks now. Trades come on the session's threads. */
final class Board {
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Runnable afterTrade;
  private long trades;

  /**
   * An empty board.
   *
   * @param afterTrade is run after each trade
   */
  Board(Runnable afterTrade) {
    this.afterTrade = afterTrade;
  }

  /** The prices at the beginning, or again after a gap. */
  synchronized void start(Collection<Stock> stocks) {
    stocks.stream().map(Row::of).forEach(row -> rows.put(row.code(), row));
  }

  void trade(StockTrade trade) {
    if (trade.item() != null) {
      put(StockCode.of(trade.item()).base(), trade);
      afterTrade.run();
    }
  }

  private synchronized void put(String code, StockTrade trade) {
    trades++;
    rows.computeIfPresent(code, (same, row) -> row.with(trade));
  }

  /** How many trades were heard of. */
  synchronized long trades() {
    return trades;
  }

  /** The rows for a picture; changes age with each. */
  synchronized List<Row> picture() {
    List<Row> picture = new ArrayList<>(rows.values());
    rows.replaceAll((code, row) -> row.older());
    return picture;
  }
}
