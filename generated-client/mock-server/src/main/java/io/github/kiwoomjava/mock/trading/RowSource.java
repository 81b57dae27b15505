package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.Interruption;
import io.github.kiwoomjava.mock.market.Investor;
import io.github.kiwoomjava.mock.market.Refusal;
import io.github.kiwoomjava.mock.market.Session;
import io.github.kiwoomjava.mock.market.Snapshot;
import io.github.kiwoomjava.mock.market.Stock;
import io.github.kiwoomjava.mock.market.Theme;
import io.github.kiwoomjava.mock.rest.ApiCall;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an answer and its rows are about, told from a recipe and a request. */
final class RowSource {
  private final Snapshot market;
  private final Recipe recipe;
  private final Request request;
  private final Subjects subjects;
  private final RankedRows rankings;
  private final IndexRows indexes;

  RowSource(Snapshot market, Recipe recipe, ApiCall call, Ranking ranking) {
    this.market = market;
    this.recipe = recipe;
    this.request = new Request(call);
    this.subjects = new Subjects(market, recipe, request);
    this.rankings = new RankedRows(market, recipe, request, ranking, subjects);
    this.indexes = new IndexRows(market, recipe, request, subjects);
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
        Stock stock = subjects.asked();
        yield new Content(
            Frame.of(market, stock),
            Spans.ticks(market, stock, Math.max(1, request.number("tic_scope", 1))));
      }
      case "trades" -> {
        Stock stock = subjects.asked();
        yield new Content(Frame.of(market, stock), Spans.trades(market, stock));
      }
      case "stocks" -> new Content(null, rankings.ranked());
      case "codes" -> new Content(null, codes());
      case "brokers" -> rankings.brokers();
      case "members" -> new Content(null, market.brokers().stream().map(this::about));
      case "investors" -> investors();
      case "index" -> indexes.index();
      case "indexes" -> new Content(null, indexes.indexes());
      case "themes" -> new Content(null, themes());
      case "theme" -> theme();
      case "halts" -> new Content(null, halts());
      case "groups" -> new Content(null, watchlists().stream().map(this::about));
      case "group" -> new Content(null, group());
      case "flows" -> new Content(null, rankings.flows());
      default -> throw new IllegalStateException(recipe.operation() + ": " + recipe.rows());
    };
  }

  private Frame about(Object detail) {
    return Frame.of(market, detail);
  }

  private Content stock() {
    Frame frame = Frame.of(market, subjects.asked()).inAmounts(request.inAmounts());
    return new Content(frame, Stream.of(frame));
  }

  private Content spans() {
    Stock stock = subjects.asked();
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
    Object detail = subjects.detail();
    return new Content(
        whole,
        Spans.days(market, stock, first, last)
            .map(frame -> (detail == null ? frame : frame.with(detail)).inAmounts(amounts)));
  }

  private Content minutes() {
    Stock stock = subjects.asked();
    String scope = recipe.option("unit", "1");
    int unit = scope.matches("\\d+") ? Integer.parseInt(scope) : request.number(scope, 1);
    boolean american = stock.kind().isAmerican();
    LocalDate upTo = market.date(american, request.lastDay(market, american));
    return new Content(
        Frame.of(market, stock),
        Spans.minutes(market, stock, upTo, Math.max(1, unit))
            .map(frame -> frame.inAmounts(request.inAmounts())));
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

  private Content investors() {
    Frame frame = Frame.of(market, subjects.asked());
    return new Content(frame, Stream.of(Investor.values()).map(frame::with));
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
    return subjects
        .kind()
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
}
