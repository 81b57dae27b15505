package io.github.kiwoomjava.mock.trading;

import java.util.List;

/**
 * A group of stocks that somebody keeps an eye on.
 *
 * @param codes of the stocks
 */
record Watchlist(String code, String name, List<String> codes) {
  /** Those that every account has; nothing of the API changes them. */
  static final List<Watchlist> KOREAN =
      List.of(
          new Watchlist("001", "관심종목1", List.of("005930", "000660", "035420", "005380")),
          new Watchlist("002", "지수", List.of("069500", "122630", "114800")));

  static final List<Watchlist> AMERICAN =
      List.of(
          new Watchlist("001", "미국", List.of("AAPL", "MSFT", "NVDA", "TSLA")),
          new Watchlist("002", "미국 ETF", List.of("SPY", "QQQ")));

  Watchlist {
    codes = List.copyOf(codes);
  }
}
