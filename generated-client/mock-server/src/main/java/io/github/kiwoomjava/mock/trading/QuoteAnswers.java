package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.Candle;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.Quote;
import io.github.kiwoomjava.mock.market.Stock;
import io.github.kiwoomjava.mock.rest.ApiCall;
import io.github.kiwoomjava.mock.rest.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Answers about stocks as they are now. */
final class QuoteAnswers {
  private final Market market;

  QuoteAnswers(Market market) {
    this.market = market;
  }

  /** One stock, with all that is known of it. */
  Reply one(ApiCall call, Sheet sheet) {
    return new Reply(sheet.answer(values(market.stock(call.text("stk_cd"))), List.of()), false);
  }

  /** Several stocks, their codes parted by bars. */
  Reply several(ApiCall call, Sheet sheet) {
    List<Values> rows =
        Stream.of(call.text("stk_cd").split("\\|", -1))
            .filter(code -> !code.isBlank())
            .map(code -> values(market.stock(code)))
            .toList();
    return new Reply(sheet.answer(new Values(), rows), false);
  }

  /** All stocks. */
  Reply all(ApiCall call, Sheet sheet) {
    return new Reply(
        sheet.answer(new Values(), market.stocks().stream().map(this::values).toList()), false);
  }

  private Values values(Stock stock) {
    Quote quote = market.quote(stock);
    Values values = QuoteValues.quote(QuoteValues.stock(new Values(), stock), quote);
    QuoteValues.book(values, market.book(stock), quote.previousClose(), quote.time());
    List<Candle> year = market.days(stock, market.now().toLocalDate(), 0, 250);
    if (!year.isEmpty()) {
      long highest = year.stream().mapToLong(Candle::high).max().orElse(0);
      long lowest = year.stream().mapToLong(Candle::low).min().orElse(0);
      values
          .price(highest, quote.previousClose(), "250hgst", "oyr_hgst", "hgst_pric")
          .price(lowest, quote.previousClose(), "250lwst", "oyr_lwst", "lwst_pric");
    }
    return values;
  }

  /** The trades of today, newest first. */
  Reply trades(ApiCall call, Sheet sheet) {
    Stock stock = market.stock(call.text("stk_cd"));
    Quote quote = market.quote(stock);
    List<Candle> trades = market.ticks(stock, 1);
    int rows = market.options().rows();
    List<Values> page = new ArrayList<>();
    long volume = quote.day().volume();
    long value = quote.day().value();
    for (int i = 0; i < trades.size(); i++) {
      Candle trade = trades.get(i);
      if (i / rows == call.page()) {
        Candle sofar =
            new Candle(trade.time(), quote.day().open(), 0, 0, trade.close(), volume, value);
        Quote then =
            new Quote(
                stock, trade.time(), trade.close(), quote.previousClose(), sofar, trade.volume());
        Values row = QuoteValues.quote(QuoteValues.stock(new Values(), stock), then);
        page.add(
            QuoteValues.book(row, market.book(stock), quote.previousClose(), trade.time())
                .text("KRX", "stex_tp"));
      }
      volume -= trade.volume();
      value -= trade.value();
    }
    boolean more = trades.size() > (call.page() + 1) * rows;
    return new Reply(sheet.answer(new Values(), page), more);
  }
}
