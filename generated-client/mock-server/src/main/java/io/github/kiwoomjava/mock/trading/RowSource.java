package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.Broker;
import io.github.kiwoomjava.mock.market.Interruption;
import io.github.kiwoomjava.mock.market.Investor;
import io.github.kiwoomjava.mock.market.Refusal;
import io.github.kiwoomjava.mock.market.Sector;
import io.github.kiwoomjava.mock.market.Session;
import io.github.kiwoomjava.mock.market.Snapshot;
import io.github.kiwoomjava.mock.market.Stock;
import io.github.kiwoomjava.mock.market.Stock.Kind;
import io.github.kiwoomjava.mock.market.Theme;
import io.github.kiwoomjava.mock.rest.ApiCall;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an answer and its rows are about, told from a recipe and a request. */
final class RowSource {
  /** A code by itself, or as the value of an element in a list of objects. */
  private static final Pattern CODE =
      Pattern.compile("(?<![\\w\"])\"?([A-Z][A-Z.]*)\"?(?![\\w\"]*:)");

  private final Snapshot market;
  private final Recipe recipe;
  private final Request request;
  private final Ranking ranking;

  RowSource(Snapshot market, Recipe recipe, ApiCall call, Ranking ranking) {
    this.market = market;
    this.recipe = recipe;
    this.request = new Request(call);
    this.ranking = ranking;
  }

  /** A subject of the answer as a whole, and its rows. */
  record Content(@Nullable Frame whole, Stream<Frame> rows) {}

  Content content() {
    try {
      return known();
    } catch (Refusal refusal) {
      String unknown = recipe.option("unknown");
      if (unknown == null || refusal.reason() != Refusal.Reason.UNKNOWN_STOCK) {
        throw refusal;
      }
      // So the server does, as was seen.
      return new Content(unknown.equals("blank") ? about("") : null, Stream.of());
    }
  }

  private Content known() {
    return switch (recipe.rows()) {
      case "stock" -> stock();
      case "days", "weeks", "months", "quarters", "years", "spans" -> spans();
      case "minutes" -> minutes();
      case "ticks" -> {
        Stock stock = asked();
        yield new Content(
            Frame.of(market, stock),
            Spans.ticks(market, stock, Math.max(1, request.number("tic_scope", 1))));
      }
      case "trades" -> {
        Stock stock = asked();
        yield new Content(Frame.of(market, stock), Spans.trades(market, stock));
      }
      case "stocks" -> new Content(null, ranked());
      case "codes" -> new Content(null, codes());
      case "brokers" -> brokers();
      case "members" -> new Content(null, market.brokers().stream().map(this::about));
      case "investors" -> investors();
      case "index" -> index();
      case "indexes" -> new Content(null, indexes());
      case "themes" -> new Content(null, themes());
      case "theme" -> theme();
      case "halts" -> new Content(null, halts());
      case "groups" -> new Content(null, watchlists().stream().map(this::about));
      case "group" -> new Content(null, group());
      case "flows" -> new Content(null, flows());
      default -> throw new IllegalStateException(recipe.operation() + ": " + recipe.rows());
    };
  }

  private Frame about(Object detail) {
    return Frame.of(market, detail);
  }

  private boolean american() {
    return recipe.option("kind", "").startsWith("US");
  }

  /** The stock that is asked for; the first of its kind where the request need not name one. */
  private Stock asked() {
    String element = recipe.option("code", "stk_cd");
    String code = request.text(element);
    if (code.isEmpty() || code.matches("0+")) {
      return kind().findFirst().orElseThrow();
    }
    if (recipe.option("kind", "").equals("ELW") && element.equals("bsis_aset_cd")) {
      return market.universe().warrants().stream()
          .filter(warrant -> warrant.underlying().code().equals(code))
          .map(warrant -> warrant.stock())
          .findFirst()
          .orElseGet(() -> kind().findFirst().orElseThrow());
    }
    return market.stock(code);
  }

  private Stream<Stock> kind() {
    String kind = recipe.option("kind", "");
    Predicate<Stock> is =
        switch (kind) {
          case "" -> stock -> stock.kind() == Kind.STOCK || stock.kind() == Kind.ETF;
          case "US" -> stock -> stock.kind().isAmerican();
          case "all" -> stock -> !stock.kind().isAmerican();
          default -> stock -> stock.kind() == Kind.valueOf(kind);
        };
    return market.stocks().stream().filter(is);
  }

  private Content stock() {
    Frame frame = Frame.of(market, asked()).inAmounts(request.inAmounts());
    return new Content(frame, Stream.of(frame));
  }

  private Content spans() {
    Stock stock = asked();
    boolean american = stock.kind().isAmerican();
    int last = request.lastDay(market, american);
    Frame whole = Frame.day(market, stock, last);
    String unit = recipe.option("unit", recipe.rows());
    boolean amounts = request.inAmounts();
    if (!unit.equals("days")) {
      return new Content(whole, Spans.joined(market, stock, last, unit).stream());
    }
    if (recipe.option("period", "").equals("one")) {
      int first = Math.max(request.firstDay(market, american), last - 250);
      return new Content(whole, Stream.of(whole.since(first).inAmounts(amounts)));
    }
    int first = request.firstDay(market, american);
    Object detail = detail();
    return new Content(
        whole,
        Spans.days(market, stock, first, last)
            .map(frame -> (detail == null ? frame : frame.with(detail)).inAmounts(amounts)));
  }

  private Content minutes() {
    Stock stock = asked();
    String scope = recipe.option("unit", "1");
    int unit = scope.matches("\\d+") ? Integer.parseInt(scope) : request.number(scope, 1);
    boolean american = stock.kind().isAmerican();
    LocalDate upTo = market.date(american, request.lastDay(market, american));
    return new Content(
        Frame.of(market, stock),
        Spans.minutes(market, stock, upTo, Math.max(1, unit))
            .map(frame -> frame.inAmounts(request.inAmounts())));
  }

  /** What a row is seen from: a broker, an investor, or the side of a credit. */
  private @Nullable Object detail() {
    if (recipe.option("period", "").equals("credit")) {
      return request.text("qry_tp").equals("2");
    }
    return switch (recipe.option("detail", mentionsBroker() ? "broker" : "")) {
      case "broker" -> broker();
      case "investor" -> investor();
      default -> null;
    };
  }

  private boolean mentionsBroker() {
    return !request.text("mmcm_cd").isEmpty();
  }

  private Broker broker() {
    String code = request.text("mmcm_cd").replaceFirst("^0+", "");
    return market.brokers().stream()
        .filter(broker -> broker.code().replaceFirst("^0+", "").equals(code))
        .findFirst()
        .orElse(market.brokers().get(0));
  }

  private @Nullable Investor investor() {
    String code = request.text("invsr_tp") + request.text("orgn_tp");
    for (Investor investor : Investor.values()) {
      if (investor.code().equals(code)) {
        return investor;
      }
    }
    return switch (request.text("invsr")) {
      case "6" -> Investor.FOREIGN;
      case "1" -> Investor.TRUST;
      case "0" -> Investor.INSURANCE;
      case "2" -> Investor.BANK;
      case "3" -> Investor.PENSION;
      case "4" -> Investor.NATION;
      case "5" -> Investor.OTHER_CORPORATION;
      default -> null;
    };
  }

  private Stream<Frame> ranked() {
    boolean american = american();
    Object detail = detail();
    int ago = Integer.parseInt(recipe.option("day", "0"));
    int day =
        Math.max(0, Math.min(request.lastDay(market, american), market.today(american)) - ago);
    int last = recipe.option("period", "").isEmpty() ? day : market.today(american) - ago;
    int first = firstOfPeriod(american, last);
    Predicate<Frame> conditions =
        recipe.option("ignore") == null ? Conditions.of(request) : frame -> true;
    String only = recipe.option("only");
    List<String> codes =
        only == null
            ? List.of()
            : CODE.matcher(request.text(only)).results().map(found -> found.group(1)).toList();
    List<Frame> frames =
        kind()
            .filter(stock -> codes.isEmpty() || codes.contains(stock.code()))
            .map(stock -> Frame.day(market, stock, last).since(first))
            .map(frame -> (detail == null ? frame : frame.with(detail)))
            .map(frame -> frame.inAmounts(request.inAmounts()))
            .filter(conditions)
            .filter(this::matchesDirection)
            .toList();
    List<Frame> sorted = ranking.sorted(frames, recipe.option("sort"), request);
    return sorted.stream().limit(Long.parseLong(recipe.option("limit", "100000")));
  }

  private int firstOfPeriod(boolean american, int last) {
    String period = recipe.option("period", "");
    if (period.equals("dates")) {
      return Math.min(last, request.firstDay(market, american));
    }
    LocalDate date = request.date(period);
    if (date != null) {
      return Math.min(last, market.day(american, date) + 1);
    }
    int days =
        period.matches("\\d+")
            ? Integer.parseInt(period)
            : Math.min(300, request.number(period, period.isEmpty() ? 1 : 5));
    return Math.max(0, last - Math.max(1, days) + 1);
  }

  /** Up, down, at a limit, as the request names it. */
  private boolean matchesDirection(Frame frame) {
    String element = recipe.option("filter");
    if (element == null) {
      return true;
    }
    var grid = frame.stock().grid();
    long price = frame.span().close();
    long change = price - frame.base();
    return switch (request.text(element)) {
      case "1" -> price == grid.floor(grid.upperLimit(frame.base()));
      case "2" -> change > 0;
      case "3" -> change == 0;
      case "4" -> price == grid.lowerLimit(frame.base());
      case "5" -> change < 0;
      case "6", "7" -> wasAtLimit(frame, request.text(element).equals("6"));
      default -> true;
    };
  }

  private boolean wasAtLimit(Frame frame, boolean upper) {
    var grid = frame.stock().grid();
    long before = market.close(frame.stock(), frame.day() - 2);
    return frame.base() == (upper ? grid.floor(grid.upperLimit(before)) : grid.lowerLimit(before));
  }

  /** Each code that is asked for, with a blank row for those that nobody knows. */
  private Stream<Frame> codes() {
    return Stream.of(request.text("stk_cd").split("\\|", -1))
        .filter(code -> !code.isBlank())
        .map(
            code -> {
              try {
                return Frame.of(market, market.stock(code));
              } catch (Refusal refusal) {
                return about("");
              }
            });
  }

  private Content brokers() {
    Stock stock = asked();
    int last = market.today(false);
    int first = firstOfPeriod(false, last);
    Frame frame = Frame.day(market, stock, last).since(first);
    List<Frame> frames = new ArrayList<>();
    market.brokers().forEach(broker -> frames.add(frame.with(broker)));
    return new Content(frame, ranking.sorted(frames, recipe.option("sort"), request).stream());
  }

  private Content investors() {
    Frame frame = Frame.of(market, asked());
    return new Content(frame, Stream.of(Investor.values()).map(frame::with));
  }

  private String indexCode() {
    String days = recipe.option("days", "");
    if (days.length() == 3) {
      String asked = request.text("mrkt_tp");
      return asked.contains("P10102") || (asked.equals("1") && days.equals("001")) ? "101" : days;
    }
    String code = request.text(recipe.option("code", "inds_cd")).replaceFirst("_(AL|NX)$", "");
    if (code.equals("P10102")) {
      return "101";
    }
    return market.hasIndex(code) ? code : "001";
  }

  private Content index() {
    String code = indexCode();
    int last = request.lastDay(market, false);
    Frame whole = Frame.index(market, code, market.today(false)).inAmounts(request.inAmounts());
    Stream<Frame> rows;
    if (recipe.option("members") != null) {
      rows = market.members(code).stream().map(stock -> Frame.of(market, stock));
    } else if (recipe.option("minutes") != null) {
      String minutes = recipe.option("minutes", "1");
      int unit = minutes.matches("\\d+") ? 1 : request.number(minutes, 1);
      rows = Spans.indexMinutes(market, code, last, Math.max(1, unit));
    } else if (recipe.option("days") != null) {
      rows = Spans.indexDays(market, code, last);
    } else {
      String unit =
          Stream.of("weeks", "months", "years")
              .filter(name -> recipe.option(name) != null)
              .findFirst()
              .orElse("");
      rows = unit.isEmpty() ? Stream.of() : Spans.indexJoined(market, code, last, unit).stream();
    }
    return new Content(whole, rows.map(frame -> frame.inAmounts(request.inAmounts())));
  }

  private Stream<Frame> indexes() {
    boolean american = american();
    String board =
        switch (american ? "" : request.text("mrkt_tp") + request.text("inds_cd")) {
          case "1", "101" -> "KOSDAQ";
          case "0", "001" -> "KOSPI";
          default -> "";
        };
    return market.universe().sectors().stream()
        .filter(sector -> sector.board().equals("US") == american)
        .filter(sector -> board.isEmpty() || sector.board().equals(board))
        .map(Sector::code)
        .filter(market::hasIndex)
        .map(code -> Frame.index(market, code, market.today(american)))
        .map(frame -> frame.inAmounts(request.inAmounts()));
  }

  private Stream<Frame> themes() {
    String code = request.text("qry_tp").equals("2") ? request.text("stk_cd") : "";
    String name = request.text("qry_tp").equals("1") ? request.text("thema_nm") : "";
    int days = Math.max(1, Math.min(99, request.number("date_tp", 1)));
    return market.universe().themes().stream()
        .filter(theme -> code.isEmpty() || theme.members().contains(code))
        .filter(theme -> theme.name().contains(name))
        .map(theme -> Frame.of(market, theme).since(market.today(false) - days + 1));
  }

  private Content theme() {
    String code = request.text("thema_grp_cd");
    Theme theme =
        market.universe().themes().stream()
            .filter(each -> each.code().equals(code))
            .findFirst()
            .orElse(null);
    if (theme == null) {
      return new Content(null, Stream.of());
    }
    int days = Math.max(1, Math.min(99, request.number("date_tp", 1)));
    int first = market.today(false) - days + 1;
    return new Content(
        Frame.of(market, theme).since(first),
        theme.members().stream()
            .map(market::stock)
            .map(stock -> Frame.of(market, stock).since(first)));
  }

  private Stream<Frame> halts() {
    int today = market.today(false);
    int minute = market.steps(false) / Session.STEPS;
    String code = request.text("stk_cd");
    return kind()
        .filter(stock -> code.isEmpty() || market.stock(code).equals(stock))
        .flatMap(
            stock ->
                market.interruptions(stock, today).stream()
                    .filter(halt -> halt.minute() < minute)
                    .map((Interruption halt) -> Frame.of(market, stock).with(halt)));
  }

  private List<Watchlist> watchlists() {
    return recipe.operation().startsWith("us") ? Watchlist.AMERICAN : Watchlist.KOREAN;
  }

  private Stream<Frame> group() {
    String code = request.text("arn_grp_id");
    List<String> traded = market.stocks().stream().map(Stock::code).toList();
    return watchlists().stream()
        .filter(list -> list.code().equals(code))
        .flatMap(list -> list.codes().stream())
        .filter(traded::contains)
        .map(stock -> Frame.of(market, market.stock(stock)));
  }

  private Stream<Frame> flows() {
    List<Frame> frames = kind().map(stock -> Frame.of(market, stock)).toList();
    List<List<Frame>> columns = new ArrayList<>();
    for (String sort :
        List.of(
            "investor.foreign.net",
            "-investor.foreign.net",
            "investor.institutions.net",
            "-investor.institutions.net")) {
      columns.add(ranking.sorted(frames, sort, request));
    }
    List<Frame> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(50, frames.size()); i++) {
      int rank = i;
      List<Frame> row = columns.stream().map(column -> column.get(rank)).toList();
      rows.add(Frame.of(market, new Leaders(row)));
    }
    return rows.stream();
  }
}
