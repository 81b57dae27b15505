package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.Sector;
import io.github.kiwoomjava.mock.market.Snapshot;
import java.util.stream.Stream;

/** Rows about indexes: one over time or with its members, or all of a board. */
final class IndexRows {
  private final Snapshot market;
  private final Recipe recipe;
  private final Request request;
  private final Subjects subjects;

  IndexRows(Snapshot market, Recipe recipe, Request request, Subjects subjects) {
    this.market = market;
    this.recipe = recipe;
    this.request = request;
    this.subjects = subjects;
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

  RowSource.Content index() {
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
    return new RowSource.Content(whole, rows.map(frame -> frame.inAmounts(request.inAmounts())));
  }

  Stream<Frame> indexes() {
    boolean american = subjects.american();
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
}
