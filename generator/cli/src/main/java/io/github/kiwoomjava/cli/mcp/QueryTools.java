package io.github.kiwoomjava.cli.mcp;

import io.github.kiwoomjava.cli.mcp.Tool.Reach;
import java.util.Arrays;
import java.util.List;

/** Asks any query of the catalogue. */
final class QueryTools {
  private static final int MOST_ROWS = 600;
  private static final int MOST_PAGES = 10;

  private final Queries queries;

  QueryTools(Queries queries) {
    this.queries = queries;
  }

  Tool tool() {
    return new Tool(
        "call_query",
        "Asks any query by its id or name; orders and tokens are refused. describe_operation shows"
            + " what it takes.",
        new ToolSchema()
            .text("operation", "An API id such as ka10081, or a name: domestic.chart.daily.")
            .values(
                "parameters",
                "Values by name or element, such as {\"stk_cd\": \"005930\"}; codes by constant or"
                    + " as they are on the wire; days such as 2026-07-04 or today.")
            .text("columns", "Members to show, separated by commas; all unless given.")
            .number("rows", MOST_ROWS, "The most rows of each list to show; 30 unless given.")
            .number("pages", MOST_PAGES, "How many pages to ask for; 1 unless given.")
            .require("operation")
            .build(),
        Reach.SERVER,
        arguments -> {
          String columns = arguments.text("columns");
          List<String> wanted =
              columns == null
                  ? List.of()
                  : Arrays.stream(columns.split(",", -1)).map(String::strip).toList();
          return queries.ask(
              queries.operation(arguments.required("operation")),
              arguments.object("parameters"),
              wanted,
              arguments.number("rows", 30, MOST_ROWS),
              arguments.number("pages", 1, MOST_PAGES));
        });
  }
}
