package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.Sector;
import io.github.kiwoomjava.mock.market.Snapshot;
import io.github.kiwoomjava.mock.market.Stock;
import io.github.kiwoomjava.mock.market.Stock.Kind;
import io.github.kiwoomjava.mock.market.Theme;
import io.github.kiwoomjava.mock.trading.Values.Value;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What things are called, and what does not change from day to day. */
final class NameQuantities {
  private NameQuantities() {}

  static void addTo(Map<String, Quantity> all) {
    all.put("code", (f, n) -> f.text(f.isIndex() ? f.index() : f.stock().code()));
    all.put("name", (f, n) -> f.text(name(f)));
    all.put("english", (f, n) -> f.text(f.stock().english()));
    all.put("index.code", (f, n) -> f.text(f.index()));
    all.put("index.name", (f, n) -> f.text(indexName(f.market(), f.index())));
    all.put("index.english", (f, n) -> f.text(sector(f.market(), f.index()).english()));
    all.put("index.group", (f, n) -> f.text("1"));
    all.put("index.board", (f, n) -> f.text(boardCode(sector(f.market(), f.index()).board())));
    all.put("index.weight", (f, n) -> f.percent(worth(f.market(), f.index()), boardWorth(f)));
    all.put("sector.code", (f, n) -> f.text(f.stock().sector()));
    all.put("sector.name", (f, n) -> f.text(indexName(f.market(), f.stock().sector())));
    all.put("listed", (f, n) -> f.shares(f.stock().shares()));
    all.put("board.code", (f, n) -> f.text(boardCode(f.stock().board())));
    all.put("board.name", (f, n) -> f.text(boardName(f.stock())));
    all.put("board.us", (f, n) -> f.text(f.stock().board()));
    all.put("isEtf", (f, n) -> f.text(f.stock().kind() == Kind.US_ETF ? "Y" : "N"));
    all.put("currency", (f, n) -> f.text("USD"));
    all.put("venue", (f, n) -> f.text("KRX"));
    all.put("venue.all", (f, n) -> f.text(f.american() ? f.stock().board() : "KRX"));
    all.put("state", (f, n) -> f.text("증거금" + margin(f) + "%|담보대출|신용가능"));
    all.put("margin", (f, n) -> f.text(Integer.toString(margin(f))));
    all.put("normal", (f, n) -> f.text("정상"));
    all.put("size", (f, n) -> f.text(f.stock().shares() > 100_000_000 ? "대형주" : "중형주"));
    all.put("no", (f, n) -> f.text("N"));
    all.put("yes", (f, n) -> f.text("Y"));
    all.put("0", (f, n) -> f.text("0"));
    all.put("1", (f, n) -> f.text("1"));
    all.put("success", (f, n) -> f.text("S"));
    all.put("blank", (f, n) -> null);
    all.put("listedOn", (f, n) -> f.text("20100104"));
    all.put("faceValue", (f, n) -> new Value.Whole(100));
    all.put("capital", (f, n) -> new Value.Whole(f.stock().shares() * 100 / 100_000_000));
    all.put("yearEnd", (f, n) -> f.text("12"));
    all.put("floating", (f, n) -> f.shares(Math.round(f.stock().shares() * floating(f))));
    all.put("floating.rate", (f, n) -> f.percent(floating(f), 1));
    all.put("collateral", (f, n) -> f.money(f.base() * 0.7));
    all.put("eps", (f, n) -> new Value.Whole(Math.round(eps(f))));
    all.put("bps", (f, n) -> new Value.Whole(Math.round(bps(f))));
    all.put("per", (f, n) -> f.percent(f.span().close() / eps(f), 100));
    all.put("pbr", (f, n) -> f.percent(f.span().close() / bps(f), 100));
    all.put("roe", (f, n) -> f.percent(eps(f), bps(f)));
    all.put("earnings", (f, n) -> new Value.Whole(Math.round(eps(f) * f.stock().shares() / 1e8)));
    all.put("sales", (f, n) -> new Value.Whole(Math.round(eps(f) * f.stock().shares() / 1e7)));
    all.put("members", (f, n) -> new Value.Whole(members(f).size()));
    all.put("members.up", (f, n) -> count(f, i -> i.span().close() > i.base() ? 1 : 0));
    all.put("members.down", (f, n) -> count(f, i -> i.span().close() < i.base() ? 1 : 0));
    all.put("members.flat", (f, n) -> count(f, i -> i.span().close() == i.base() ? 1 : 0));
    all.put("members.limitUp", (f, n) -> count(f, i -> atLimit(i, true)));
    all.put("members.limitDown", (f, n) -> count(f, i -> atLimit(i, false)));
    all.put("members.traded", (f, n) -> count(f, i -> i.span().volume() > 0 ? 1 : 0));
    all.put(
        "members.tradedRate",
        (f, n) ->
            f.percent(
                members(f).stream().filter(i -> i.span().volume() > 0).count(), members(f).size()));
    all.put("members.main", (f, n) -> f.text(members(f).get(0).stock().name()));
    all.put("group.code", (f, n) -> f.text(f.detail(Watchlist.class).code()));
    all.put("group.name", (f, n) -> f.text(f.detail(Watchlist.class).name()));
    all.put("board.up", (f, n) -> board(f, 1));
    all.put("board.down", (f, n) -> board(f, -1));
    all.put("board.flat", (f, n) -> board(f, 0));
    all.put("board.all", (f, n) -> new Value.Whole(alike(f).count()));
    all.put("theme.code", (f, n) -> f.text(f.detail(Theme.class).code()));
    all.put("theme.name", (f, n) -> f.text(f.detail(Theme.class).name()));
    all.put("theme.rate", (f, n) -> average(f, i -> rate(i.span().close(), i.base())));
    all.put(
        "theme.periodRate",
        (f, n) ->
            average(f, i -> rate(i.span().close(), PriceQuantities.before(i.since(f.from())))));
    all.put("theme.sign", (f, n) -> f.text(themeRate(f) > 0 ? "2" : themeRate(f) < 0 ? "5" : "3"));
  }

  private static double rate(long now, long before) {
    return 100 * ((double) now / before - 1);
  }

  private static Value average(Frame f, ToDoubleFunction<Frame> rate) {
    return new Value.Percent(members(f).stream().mapToDouble(rate).average().orElse(0));
  }

  private static double themeRate(Frame f) {
    return members(f).stream()
        .mapToDouble(i -> rate(i.span().close(), i.base()))
        .average()
        .orElse(0);
  }

  private static String name(Frame f) {
    return f.isIndex() ? indexName(f.market(), f.index()) : f.stock().name();
  }

  static String indexName(Snapshot market, String code) {
    return code.isEmpty() ? "" : sector(market, code).name();
  }

  private static Sector sector(Snapshot market, String code) {
    return market.universe().sectors().stream()
        .filter(sector -> sector.code().equals(code))
        .findFirst()
        .orElseThrow(Frame.NotApplicable::new);
  }

  private static double worth(Snapshot market, String index) {
    return market.members(index).stream()
        .mapToDouble(stock -> (double) market.quote(stock).price() * stock.shares())
        .sum();
  }

  private static double boardWorth(Frame f) {
    String board = sector(f.market(), f.index()).board();
    String all = board.equals("KOSDAQ") ? "101" : board.equals("US") ? "SPX" : "001";
    return f.market().hasIndex(all) ? worth(f.market(), all) : 0;
  }

  private static String boardCode(String board) {
    return switch (board) {
      case "KOSDAQ" -> "10";
      case "GOLD" -> "80";
      default -> "0";
    };
  }

  private static String boardName(Stock stock) {
    return switch (stock.board()) {
      case "KOSDAQ" -> "코스닥";
      case "GOLD" -> "금현물";
      case "ND" -> "NASDAQ";
      case "NY" -> "NYSE";
      case "NA" -> "AMEX";
      default -> stock.kind() == Kind.ETF ? "ETF" : stock.kind() == Kind.ELW ? "ELW" : "거래소";
    };
  }

  private static int margin(Frame f) {
    int[] rates = {20, 30, 40, 100};
    int which = (int) (f.market().trait(f.stock(), 1) * rates.length);
    return f.american() ? which < 2 ? 50 : 100 : rates[which];
  }

  private static double floating(Frame f) {
    return 0.4 + 0.5 * f.market().trait(f.stock(), 2);
  }

  /** From what it once cost: earnings do not follow the price of a day. */
  private static double eps(Frame f) {
    return f.stock().anchor() / (6 + 24 * f.market().trait(f.stock(), 3));
  }

  private static double bps(Frame f) {
    return f.stock().anchor() / (0.4 + 2.6 * f.market().trait(f.stock(), 4));
  }

  private static List<Frame> members(Frame f) {
    if (f.isIndex()) {
      return f.market().members(f.index()).stream()
          .map(stock -> Frame.day(f.market(), stock, f.day()))
          .toList();
    }
    return f.detail(Theme.class).members().stream()
        .map(code -> Frame.day(f.market(), f.market().stock(code), f.day()))
        .toList();
  }

  /** All of the same kind as the frame's stock, as they are now. */
  private static Stream<Frame> alike(Frame f) {
    return f.market().stocks().stream()
        .filter(stock -> stock.kind() == f.stock().kind())
        .map(stock -> Frame.of(f.market(), stock));
  }

  private static Value board(Frame f, int direction) {
    return new Value.Whole(
        alike(f)
            .filter(each -> Long.signum(each.span().close() - each.base()) == direction)
            .count());
  }

  private static Value count(Frame f, ToLongFunction<Frame> which) {
    return new Value.Whole(members(f).stream().mapToLong(which).sum());
  }

  private static long atLimit(Frame f, boolean upper) {
    var grid = f.stock().grid();
    long limit = upper ? grid.floor(grid.upperLimit(f.base())) : grid.lowerLimit(f.base());
    return f.span().close() == limit ? 1 : 0;
  }
}
