package io.github.kiwoomjava.cli.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.cli.mcp.Tool.Reach;
import io.github.kiwoomjava.cli.show.AnswerView;
import io.github.kiwoomjava.cli.show.JsonTree;
import io.github.kiwoomjava.client.ApiCatalog;
import io.github.kiwoomjava.client.RealtimeSession;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.realtime.Condition;
import java.util.List;

/** Saved condition searches, which the server runs over a WebSocket. */
final class ConditionTools {
  private static final int USUAL_ROWS = 50;
  private static final int MOST_ROWS = 500;

  private final Account account;

  ConditionTools(Account account) {
    this.account = account;
  }

  List<Tool> tools() {
    return List.of(
        new Tool(
            "list_conditions",
            "The condition searches that the user has saved in Kiwoom's own program.",
            new ToolSchema().build(),
            Reach.SERVER,
            arguments -> list()),
        new Tool(
            "run_condition",
            "The stocks that fulfil a saved condition search now.",
            new ToolSchema()
                .text("condition", "Its number or name, as list_conditions shows them.")
                .number(
                    "rows", MOST_ROWS, "The most stocks to show; " + USUAL_ROWS + " unless given.")
                .require("condition")
                .build(),
            Reach.SERVER,
            this::run));
  }

  private JsonNode list() throws ToolRefusal {
    try (RealtimeSession session = account.client().realtime().open()) {
      ArrayNode conditions = JsonNodeFactory.instance.arrayNode();
      session
          .conditions()
          .list()
          .forEach(
              condition ->
                  conditions
                      .addObject()
                      .put("number", condition.sequence())
                      .put("name", condition.name()));
      return conditions;
    } catch (KiwoomException e) {
      throw new ToolRefusal(Queries.message(e), e);
    }
  }

  private JsonNode run(Arguments arguments) throws ToolRefusal {
    String wanted = arguments.required("condition");
    int most = arguments.number("rows", USUAL_ROWS, MOST_ROWS);
    try (RealtimeSession session = account.client().realtime().open()) {
      Condition condition =
          session.conditions().list().stream()
              .filter(each -> each.sequence().equals(wanted) || each.name().equals(wanted))
              .findFirst()
              .orElseThrow(
                  () ->
                      new ToolRefusal(
                          "No condition has this number or name; list_conditions shows them"));
      AnswerView view = new AnswerView(ApiCatalog.operation("ka10172").orElseThrow().info());
      ObjectNode answer = JsonNodeFactory.instance.objectNode();
      answer.put("condition", condition.name());
      List<?> hits = session.conditions().search(condition).toList();
      ArrayNode rows = answer.putArray("data");
      hits.stream().limit(most).forEach(hit -> rows.add(JsonTree.of(view.read(hit))));
      answer.put("stocks", hits.size());
      return answer;
    } catch (KiwoomException e) {
      throw new ToolRefusal(Queries.message(e), e);
    }
  }
}
