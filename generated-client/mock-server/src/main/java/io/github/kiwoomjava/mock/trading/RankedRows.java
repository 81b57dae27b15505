package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.Snapshot;
import io.github.kiwoomjava.mock.market.Stock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rows in an order of merit: of stocks, brokers, and those whom investors bought or sold most. */
final class RankedRows {
  /** A code by itself, or as the value of an element in a list of objects. */
  private static final Pattern CODE =
      Pattern.compile("(?<![\\w\"])\"?([A-Z][A-Z.]*)\"?(?![\\w\"]*:)");

  private final Snapshot market;
  private final Recipe recipe;
  private final Request request;
  private final Ranking ranking;
  private final Subjects subjects;

  RankedRows(Snapshot market, Recipe recipe, Request request, Ranking ranking, Subjects subjects) {
    this.market = market;
    this.recipe = recipe;
    this.request = request;
    this.ranking = ranking;
    this.subjects = subjects;
  }

  Stream<Frame> ranked() {
    boolean american = subjects.american();
    Object detail = subjects.detail();
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
        subjects
            .kind()
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

  RowSource.Content brokers() {
    Stock stock = subjects.asked();
    int last = market.today(false);
    int first = firstOfPeriod(false, last);
    Frame frame = Frame.day(market, stock, last).since(first);
    List<Frame> frames = new ArrayList<>();
    market.brokers().forEach(broker -> frames.add(frame.with(broker)));
    return new RowSource.Content(
        frame, ranking.sorted(frames, recipe.option("sort"), request).stream());
  }

  Stream<Frame> flows() {
    List<Frame> frames = subjects.kind().map(stock -> Frame.of(market, stock)).toList();
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
