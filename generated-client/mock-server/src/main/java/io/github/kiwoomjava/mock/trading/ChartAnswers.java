package io.github.kiwoomjava.mock.trading;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.mock.market.Candle;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.Stock;
import io.github.kiwoomjava.mock.rest.ApiCall;
import io.github.kiwoomjava.mock.rest.Reply;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Candles by pages, newest first. */
final class ChartAnswers {
  private final Market market;
  private final RowTexts texts = new RowTexts();

  ChartAnswers(Market market) {
    this.market = market;
  }

  Reply days(ApiCall call, Sheet sheet) {
    return days(call, sheet, "base_dt");
  }

  Reply weeks(ApiCall call, Sheet sheet) {
    return spans(
        call,
        sheet,
        "base_dt",
        date -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  Reply months(ApiCall call, Sheet sheet) {
    return spans(call, sheet, "base_dt", YearMonth::from);
  }

  Reply years(ApiCall call, Sheet sheet) {
    return spans(call, sheet, "base_dt", Year::from);
  }

  private Reply days(ApiCall call, Sheet sheet, String dateElement) {
    Stock stock = market.stock(call.text("stk_cd"));
    int rows = market.options().rows();
    List<Candle> candles =
        market.days(stock, date(call, dateElement), call.page() * rows, rows + 1);
    return spans(sheet, stock, candles, 0, rows);
  }

  private <K> Reply spans(
      ApiCall call, Sheet sheet, String dateElement, Function<LocalDate, K> key) {
    Stock stock = market.stock(call.text("stk_cd"));
    List<Candle> candles = market.days(stock, date(call, dateElement), key);
    return spans(
        sheet, stock, candles, call.page() * market.options().rows(), market.options().rows());
  }

  /** Each candle is compared with the one before, which follows it in the list. */
  private Reply spans(Sheet sheet, Stock stock, List<Candle> candles, int skip, int limit) {
    int to = Math.min(candles.size(), skip + limit);
    List<JsonNode> rows = new ArrayList<>();
    for (int i = skip; i < to; i++) {
      Candle candle = candles.get(i);
      long base = i + 1 < candles.size() ? candles.get(i + 1).close() : candle.open();
      rows.add(
          texts.row(
              sheet,
              stock,
              candle,
              base,
              () -> row(stock, candle, base).date(candle.time().toLocalDate(), "dt", "date")));
    }
    return new Reply(sheet.answerOf(head(stock), rows), to < candles.size());
  }

  Reply minutes(ApiCall call, Sheet sheet) {
    Stock stock = market.stock(call.text("stk_cd"));
    int rows = market.options().rows();
    List<Candle> candles =
        market.minutes(stock, date(call, "base_dt"), scope(call), call.page() * rows, rows + 1);
    return intraday(sheet, stock, candles, 0, rows);
  }

  Reply ticks(ApiCall call, Sheet sheet) {
    Stock stock = market.stock(call.text("stk_cd"));
    int rows = market.options().rows();
    return intraday(sheet, stock, market.ticks(stock, scope(call)), call.page() * rows, rows);
  }

  private Reply intraday(Sheet sheet, Stock stock, List<Candle> candles, int skip, int limit) {
    List<JsonNode> rows =
        candles.stream().skip(skip).limit(limit).map(c -> row(sheet, stock, c)).toList();
    return new Reply(sheet.answerOf(head(stock), rows), candles.size() > skip + limit);
  }

  private JsonNode row(Sheet sheet, Stock stock, Candle candle) {
    long base = market.previousClose(stock, candle.time().toLocalDate());
    return texts.row(
        sheet,
        stock,
        candle,
        base,
        () -> row(stock, candle, base).moment(candle.time(), "cntr_tm"));
  }

  private static Values head(Stock stock) {
    return new Values().text(stock.code(), "stk_cd");
  }

  private static Values row(Stock stock, Candle candle, long base) {
    long change = candle.close() - base;
    return new Values()
        .price(candle.close(), base, "cur_prc", "close_pric")
        .price(candle.open(), base, "open_pric")
        .price(candle.high(), base, "high_pric")
        .price(candle.low(), base, "low_pric")
        .shares(candle.volume(), "trde_qty")
        .money(candle.value(), "trde_prica")
        .whole(candle.value() / 1_000_000, "amt_mn")
        .change(change, "pred_pre", "pred_rt")
        .text(change > 0 ? "2" : change < 0 ? "5" : "3", "pred_pre_sig")
        .percent(100.0 * change / base, "flu_rt")
        .percent(100.0 * candle.volume() / stock.shares(), "trde_tern_rt");
  }

  /** How many minutes or trades make a candle; 1 where the request says nothing usable. */
  private static int scope(ApiCall call) {
    String scope = call.text("tic_scope");
    return scope.matches("[1-9]\\d{0,2}") ? Integer.parseInt(scope) : 1;
  }

  /** The day up to which is asked; today where the request says nothing usable. */
  private LocalDate date(ApiCall call, String element) {
    try {
      return LocalDate.parse(call.text(element), DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeParseException e) {
      return market.now().toLocalDate();
    }
  }
}
