package io.github.kiwoomjava.cli.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.cli.catalog.OperationIndex;
import io.github.kiwoomjava.cli.catalog.Parameter;
import io.github.kiwoomjava.cli.catalog.RequestForm;
import io.github.kiwoomjava.cli.catalog.ValueText;
import io.github.kiwoomjava.cli.catalog.WordSearch;
import io.github.kiwoomjava.cli.mcp.Tool.Reach;
import io.github.kiwoomjava.client.ApiCatalog;
import io.github.kiwoomjava.runtime.catalog.FieldInfo;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.catalog.Section;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Finds and describes operations; needs no keys and no network. */
final class CatalogTools {
  private static final int MOST_HITS = 25;
  private static final int MOST_FIELDS = 400;

  private final Queries queries;
  private final Clock clock;

  CatalogTools(Queries queries, Clock clock) {
    this.queries = queries;
    this.clock = clock;
  }

  List<Tool> tools() {
    return List.of(
        new Tool(
            "find_operations",
            "Finds operations of Kiwoom's API by Korean or English words, API ids or elements of"
                + " the wire, best first. Answers their id, name and what they do.",
            new ToolSchema()
                .text("words", "For example: daily chart, or 일봉. All words must be found.")
                .number("most", MOST_HITS, "How many to answer; 10 unless given.")
                .require("words")
                .build(),
            Reach.CATALOGUE,
            this::find),
        new Tool(
            "describe_operation",
            "Describes an operation: what it takes, with types and codes, and what it answers, with"
                + " Korean labels, types and units.",
            new ToolSchema()
                .text("operation", "An API id such as ka10081, or a name: domestic.chart.daily.")
                .require("operation")
                .build(),
            Reach.CATALOGUE,
            this::describe));
  }

  private JsonNode find(Arguments arguments) throws ToolRefusal {
    ArrayNode found = JsonNodeFactory.instance.arrayNode();
    for (WordSearch.Hit hit :
        new WordSearch(ApiCatalog.operations())
            .find(List.of(arguments.required("words")), arguments.number("most", 10, MOST_HITS))) {
      ObjectNode operation = heading(found.addObject(), hit.operation());
      if (!hit.fields().isEmpty()) {
        ArrayNode fields = operation.putArray("matchingFields");
        hit.fields().forEach(field -> fields.add(field.name() + " (" + field.label() + ")"));
      }
    }
    if (found.isEmpty()) {
      throw new ToolRefusal("Nothing has all of these words; try fewer or others");
    }
    return found;
  }

  private JsonNode describe(Arguments arguments) throws ToolRefusal {
    ApiOperation<?, ?> operation = queries.operation(arguments.required("operation"));
    OperationInfo info = operation.info();
    ObjectNode described = heading(JsonNodeFactory.instance.objectNode(), info);
    described.put("path", info.path());
    described.put("transport", info.transport().name().toLowerCase(Locale.ROOT));
    described.put("effect", info.effect().name().toLowerCase(Locale.ROOT));
    ArrayNode request = described.putArray("request");
    for (Parameter parameter : new RequestForm(operation, new ValueText(clock)).parameters()) {
      ObjectNode field = field(request.addObject(), parameter.field());
      field.put("type", parameter.type().getSimpleName());
      List<ValueText.CodeConstant> codes = ValueText.codes(parameter.type());
      if (!codes.isEmpty()) {
        ObjectNode values = field.putObject("codes");
        codes.forEach(
            code ->
                values.put(
                    code.name(),
                    code.code().raw() + " " + String.valueOf(code.code().koreanLabel())));
      }
    }
    ArrayNode response = described.putArray("response");
    for (FieldInfo each : info.fieldInfos()) {
      if (each.section() == Section.RESPONSE && response.size() < MOST_FIELDS) {
        field(response.addObject(), each).put("type", each.kind());
      }
    }
    return described;
  }

  private static ObjectNode heading(ObjectNode node, OperationInfo info) {
    return node.put("id", info.id())
        .put("name", OperationIndex.nameOf(info))
        .put("koreanName", info.koreanName())
        .put("summary", info.englishSummary());
  }

  private static ObjectNode field(ObjectNode node, FieldInfo field) {
    node.put("name", field.name()).put("element", field.path()).put("label", field.label());
    if (field.unit() != null) {
      node.put("unit", field.unit().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    return node;
  }
}
