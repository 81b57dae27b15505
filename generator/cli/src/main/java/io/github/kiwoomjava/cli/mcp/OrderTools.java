package io.github.kiwoomjava.cli.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.cli.catalog.OperationIndex;
import io.github.kiwoomjava.cli.mcp.Proposals.Proposal;
import io.github.kiwoomjava.cli.mcp.Tool.Reach;
import io.github.kiwoomjava.cli.show.AnswerView;
import io.github.kiwoomjava.cli.show.JsonTree;
import io.github.kiwoomjava.runtime.api.OrderResult;
import io.github.kiwoomjava.runtime.catalog.Effect;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.json.JsonWriter;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import io.github.kiwoomjava.runtime.order.OrderReport;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Places orders in two steps: what is proposed is shown, and sent only when it is confirmed. */
final class OrderTools {
  private final Account account;
  private final Queries queries;
  private final Proposals proposals;

  OrderTools(Account account, Queries queries, Clock clock) {
    this.account = account;
    this.queries = queries;
    this.proposals = new Proposals(clock);
  }

  List<Tool> tools() {
    return List.of(
        new Tool(
            "propose_order",
            "Checks an order and shows what would be sent; sends nothing. Show the summary to the"
                + " user, and confirm only with the user's consent.",
            new ToolSchema()
                .text(
                    "operation",
                    "Such as kt10000 (buy), kt10001 (sell), kt10002 (amend), kt10003 (cancel).")
                .values("parameters", "As describe_operation shows them.")
                .require("operation", "parameters")
                .build(),
            Reach.CATALOGUE,
            this::propose),
        new Tool(
            "confirm_order",
            "Sends a proposed order, once; within a minute of the proposal. The outcome is"
                + " accepted, rejected or unknown. An unknown order may stand: never propose it"
                + " again before get_open_orders and get_executions have shown that it does not.",
            new ToolSchema()
                .text("proposal", "The id of the proposal.")
                .require("proposal")
                .build(),
            Reach.ORDER,
            this::confirm));
  }

  private JsonNode propose(Arguments arguments) throws ToolRefusal {
    account.checkOrders();
    ApiOperation<?, ?> operation = queries.operation(arguments.required("operation"));
    if (operation.info().effect() != Effect.ORDER) {
      throw new ToolRefusal(operation.info().id() + " is no order; call_query asks queries");
    }
    Object request = queries.request(operation, arguments.object("parameters"));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("proposal", proposals.add(operation, request));
    answer.put("secondsToConfirm", Proposals.LIFE.toSeconds());
    answer.put(
        "summary",
        "%s (%s, %s) at %s: %s"
            .formatted(
                operation.info().englishSummary(),
                operation.info().koreanName(),
                operation.info().id(),
                account.profile().environment().name().toLowerCase(Locale.ROOT),
                json(operation, request)));
    return answer;
  }

  @SuppressWarnings("unchecked") // the form made the request for this operation
  private static <Q> String json(ApiOperation<Q, ?> operation, Object request) {
    JsonWriter out = new JsonWriter();
    operation.encode((Q) request, out);
    return new String(out.toByteArray(), StandardCharsets.UTF_8);
  }

  private JsonNode confirm(Arguments arguments) throws ToolRefusal {
    account.checkOrders();
    Proposal proposal = proposals.take(arguments.required("proposal"));
    return send(proposal.operation(), proposal.request());
  }

  @SuppressWarnings("unchecked") // the form made the request for this operation
  private <Q, R> JsonNode send(ApiOperation<Q, R> operation, Object request) throws ToolRefusal {
    OrderResult<R> result = account.client().api().order(operation, (Q) request).submit();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("operation", operation.info().id() + " " + OperationIndex.nameOf(operation.info()));
    if (result instanceof OrderResult.Accepted<R> accepted) {
      answer.put("outcome", "accepted");
      answer.set(
          "data",
          JsonTree.of(
              new AnswerView(operation.info()).read(Objects.requireNonNull(accepted.response()))));
    } else if (result instanceof OrderResult.Rejected<R> rejected) {
      answer.put("outcome", "rejected").put("reason", Queries.message(rejected.cause()));
    } else {
      unknown(answer, (OrderResult.Unknown<R>) result);
    }
    return answer;
  }

  private static void unknown(ObjectNode answer, OrderResult.Unknown<?> unknown) {
    answer.put("outcome", "unknown").put("reason", Queries.message(unknown.cause()));
    answer.put(
        "advice",
        "The order may stand. Do not send it again before open orders and executions show that it"
            + " does not");
    try {
      OrderReport report = unknown.lookUp();
      report.candidates().forEach(found -> answer.withArray("candidates").add(found.toString()));
      answer.put("listingsComplete", report.isComplete());
    } catch (KiwoomException | IllegalStateException e) {
      answer.put("lookUpFailed", Queries.message(e));
    }
  }
}
