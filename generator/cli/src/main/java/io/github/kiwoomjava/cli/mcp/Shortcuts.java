package io.github.kiwoomjava.cli.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.cli.mcp.Tool.Reach;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The questions that assistants ask most, each as a tool with few arguments. */
final class Shortcuts {
  private static final int USUAL_ROWS = 30;
  private static final int MOST_ROWS = 600;
  private static final String STOCK =
      "A code such as 005930 (Samsung Electronics); 005930_NX on NXT.";
  private static final List<String> MARKETS = List.of("all", "kospi", "kosdaq");
  private static final List<String> VENUES = List.of("krx", "nxt", "consolidated");

  private static final Map<String, String> MOVERS =
      Map.of(
          "trde_qty_cnd",
          "0000",
          "stk_cnd",
          "0",
          "crd_cnd",
          "0",
          "updown_incls",
          "true",
          "pric_cnd",
          "0",
          "trde_prica_cnd",
          "0");
  private static final Map<String, String> VOLUMES =
      Map.of(
          "mang_stk_incls",
          "0",
          "crd_tp",
          "0",
          "trde_qty_tp",
          "0",
          "pric_tp",
          "0",
          "trde_prica_tp",
          "0",
          "mrkt_open_tp",
          "0");

  private final Queries queries;

  Shortcuts(Queries queries) {
    this.queries = queries;
  }

  List<Tool> tools() {
    return List.of(
        tool(quote()),
        tool(candles()),
        tool(orderBook()),
        tool(movers()),
        tool(mostTraded()),
        tool(investors()),
        tool(index()),
        tool(holdings()),
        tool(deposits()),
        tool(openOrders()),
        tool(executions()));
  }

  private static Shortcut quote() {
    return new Shortcut(
        "get_quote",
        "Current price, change, volume, day's range and fundamentals of a Korean stock.",
        new ToolSchema().text("stock_code", STOCK).require("stock_code"),
        Map.of("", "ka10001"),
        "",
        Map.of(),
        Map.of("stock_code", "stk_cd"),
        List.of());
  }

  private static Shortcut candles() {
    Map<String, String> adjusted = Map.of("upd_stkpc_tp", "true");
    return new Shortcut(
        "get_candles",
        "Candles of a Korean stock, newest first, at prices adjusted for splits.",
        new ToolSchema()
            .text("stock_code", STOCK)
            .choice("interval", List.of("day", "week", "month", "minute"), "Of each candle.")
            .choice(
                "minutes",
                List.of("1", "3", "5", "10", "15", "30", "45", "60"),
                "With the interval 'minute'; 1 unless given.")
            .text("base_date", "The newest day, such as 2026-07-04 or today; today unless given.")
            .require("stock_code", "interval"),
        Map.of("day", "ka10081", "week", "ka10082", "month", "ka10083", "minute", "ka10080"),
        "interval",
        Map.of(
            "ka10081", with(adjusted, "base_dt", "today"),
            "ka10082", with(adjusted, "base_dt", "today"),
            "ka10083", with(adjusted, "base_dt", "today"),
            "ka10080", with(adjusted, "tic_scope", "1")),
        Map.of("stock_code", "stk_cd", "minutes", "tic_scope", "base_date", "base_dt"),
        List.of(
            "date",
            "time",
            "dateTime",
            "executedAt",
            "openPrice",
            "highPrice",
            "lowPrice",
            "closePrice",
            "currentPrice",
            "volume",
            "tradingVolume",
            "tradingValue"));
  }

  private static Shortcut orderBook() {
    return new Shortcut(
        "get_order_book",
        "The ten best asks and bids of a Korean stock with their quantities.",
        new ToolSchema().text("stock_code", STOCK).require("stock_code"),
        Map.of("", "ka10004"),
        "",
        Map.of(),
        Map.of("stock_code", "stk_cd"),
        List.of());
  }

  private static Shortcut movers() {
    return new Shortcut(
        "rank_by_change",
        "Korean stocks that rose or fell most against the previous close.",
        new ToolSchema()
            .choice("order", List.of("rise-rate", "rise", "fall-rate", "fall"), "What counts.")
            .choice("market", MARKETS, "Where they are listed; all unless given.")
            .choice("exchange", VENUES, "Where they traded; krx unless given.")
            .require("order"),
        Map.of("", "ka10027"),
        "",
        Map.of("ka10027", with(with(MOVERS, "mrkt_tp", "all"), "stex_tp", "krx")),
        Map.of("order", "sort_tp", "market", "mrkt_tp", "exchange", "stex_tp"),
        List.of());
  }

  private static Shortcut mostTraded() {
    return new Shortcut(
        "rank_by_volume",
        "Korean stocks that were traded most today.",
        new ToolSchema()
            .choice("order", List.of("volume", "turnover-rate", "trading-value"), "What counts.")
            .choice("market", MARKETS, "Where they are listed; all unless given.")
            .choice("exchange", VENUES, "Where they traded; krx unless given.")
            .require("order"),
        Map.of("", "ka10030"),
        "",
        Map.of("ka10030", with(with(VOLUMES, "mrkt_tp", "all"), "stex_tp", "krx")),
        Map.of("order", "sort_tp", "market", "mrkt_tp", "exchange", "stex_tp"),
        List.of());
  }

  private static Shortcut investors() {
    return new Shortcut(
        "get_investors",
        "What individuals, foreigners and institutions bought and sold of a Korean stock, by day,"
            + " newest first. As quantities in shares, or as amounts.",
        new ToolSchema()
            .text("stock_code", STOCK)
            .text("date", "The newest day, such as 2026-07-04 or today; today unless given.")
            .choice("measure", List.of("amount", "quantity"), "quantity unless given.")
            .choice("side", List.of("net-buy", "buy", "sell"), "net-buy unless given.")
            .require("stock_code"),
        Map.of("", "ka10059"),
        "",
        Map.of(
            "ka10059",
            Map.of("dt", "today", "amt_qty_tp", "quantity", "trde_tp", "net-buy", "unit_tp", "1")),
        Map.of("stock_code", "stk_cd", "date", "dt", "measure", "amt_qty_tp", "side", "trde_tp"),
        List.of());
  }

  private static Shortcut index() {
    return new Shortcut(
        "get_index",
        "A Korean index now: its level, change, volume and how many members rose and fell.",
        new ToolSchema()
            .choice("market", List.of("kospi", "kosdaq", "kospi-200"), "Whose index.")
            .text("sector_code", "Such as 001 (KOSPI), 101 (KOSDAQ), 201 (KOSPI 200).")
            .require("market", "sector_code"),
        Map.of("", "ka20001"),
        "",
        Map.of(),
        Map.of("market", "mrkt_tp", "sector_code", "inds_cd"),
        List.of());
  }

  private static Shortcut holdings() {
    return new Shortcut(
        "get_holdings",
        "Stocks that the account holds, with cost, valuation and return.",
        new ToolSchema().choice("exchange", List.of("krx", "nxt"), "krx unless given."),
        Map.of("", "kt00018"),
        "",
        Map.of("kt00018", Map.of("qry_tp", "combined", "dmst_stex_tp", "krx")),
        Map.of("exchange", "dmst_stex_tp"),
        List.of());
  }

  private static Shortcut deposits() {
    return new Shortcut(
        "get_deposits",
        "Cash of the account: deposit, what can be ordered for and withdrawn, D+1 and D+2.",
        new ToolSchema(),
        Map.of("", "kt00001"),
        "",
        Map.of("kt00001", Map.of("qry_tp", "regular")),
        Map.of(),
        List.of());
  }

  private static Shortcut openOrders() {
    return new Shortcut(
        "get_open_orders",
        "Orders of the account that are not fully executed.",
        new ToolSchema().choice("side", List.of("all", "buy", "sell"), "all unless given."),
        Map.of("", "ka10075"),
        "",
        Map.of("ka10075", Map.of("all_stk_tp", "all", "trde_tp", "all", "stex_tp", "consolidated")),
        Map.of("side", "trde_tp"),
        List.of());
  }

  private static Shortcut executions() {
    return new Shortcut(
        "get_executions",
        "Today's executions of the account's orders.",
        new ToolSchema().choice("side", List.of("all", "buy", "sell"), "all unless given."),
        Map.of("", "ka10076"),
        "",
        Map.of("ka10076", Map.of("qry_tp", "all", "sell_tp", "all", "stex_tp", "consolidated")),
        Map.of("side", "sell_tp"),
        List.of());
  }

  private static Map<String, String> with(Map<String, String> values, String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return more;
  }

  private Tool tool(Shortcut shortcut) {
    return new Tool(
        shortcut.name(),
        shortcut.description() + " Units are named in 'units'.",
        shortcut
            .schema()
            .number("rows", MOST_ROWS, "The most rows to show; " + USUAL_ROWS + " unless given.")
            .build(),
        Reach.SERVER,
        arguments -> ask(shortcut, arguments));
  }

  private JsonNode ask(Shortcut shortcut, Arguments arguments) throws ToolRefusal {
    String choice = shortcut.choice().isEmpty() ? "" : arguments.required(shortcut.choice());
    String id = shortcut.operations().get(choice);
    if (id == null) {
      throw new ToolRefusal(
          "'%s' is one of %s".formatted(shortcut.choice(), shortcut.operations().keySet()));
    }
    Map<String, String> values = new LinkedHashMap<>(shortcut.fixed().getOrDefault(id, Map.of()));
    for (Map.Entry<String, String> argument : shortcut.arguments().entrySet()) {
      String value = arguments.text(argument.getKey());
      if (value != null && (shortcut.choice().isEmpty() || takes(id, argument.getValue()))) {
        values.put(argument.getValue(), value);
      }
    }
    int rows = arguments.number("rows", USUAL_ROWS, MOST_ROWS);
    return queries.ask(queries.operation(id), values, shortcut.members(), rows, 1);
  }

  private boolean takes(String id, String element) throws ToolRefusal {
    return queries.operation(id).info().fieldInfos().stream()
        .anyMatch(field -> field.path().equals(element));
  }
}
