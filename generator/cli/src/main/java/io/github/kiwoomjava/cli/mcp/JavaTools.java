package io.github.kiwoomjava.cli.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.cli.mcp.Tool.Reach;
import io.github.kiwoomjava.client.ApiCatalog;
import io.github.kiwoomjava.codegen.tables.EditionRow;
import io.github.kiwoomjava.codegen.tables.RetiredRow;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import java.util.List;
import java.util.function.Supplier;

/** For assistants that write Java: how an operation is called, and what editions changed. */
final class JavaTools {
  private final Queries queries;
  private final JavaSnippet snippet;
  private final Supplier<SpecTables> tables;

  /** Tools that read these tables when they are asked. */
  JavaTools(Queries queries, JavaSnippet snippet, Supplier<SpecTables> tables) {
    this.queries = queries;
    this.snippet = snippet;
    this.tables = tables;
  }

  List<Tool> tools() {
    return List.of(
        new Tool(
            "java_code",
            "Typed Java for an operation with the kiwoom-java client: imports, request, call,"
                + " paging and what can go wrong. The names are exact; use them as they are.",
            new ToolSchema()
                .text("operation", "An API id such as ka10081, or a name: domestic.chart.daily.")
                .require("operation")
                .build(),
            Reach.CATALOGUE,
            this::code),
        new Tool(
            "edition_changes",
            "What the editions of Kiwoom's sheets added and took away: operations by the first"
                + " edition that has them, and what an edition no longer has.",
            new ToolSchema()
                .text("edition", "Such as 2026-07-04; all that are known unless given.")
                .build(),
            Reach.CATALOGUE,
            this::changes));
  }

  private JsonNode code(Arguments arguments) throws ToolRefusal {
    ApiOperation<?, ?> operation = queries.operation(arguments.required("operation"));
    return JsonNodeFactory.instance
        .objectNode()
        .put("operation", operation.info().id())
        .put("java", snippet.of(operation));
  }

  private JsonNode changes(Arguments arguments) throws ToolRefusal {
    String wanted = arguments.text("edition");
    SpecTables all = tables.get();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ApiCatalog.edition().ifPresent(edition -> answer.put("clientEdition", edition.toString()));
    ObjectNode added = answer.putObject("added");
    for (EditionRow row : all.editions()) {
      if (wanted == null || wanted.equals(row.edition())) {
        added.withArray(row.edition()).add(row.operation());
      }
    }
    ObjectNode retired = answer.putObject("retired");
    for (RetiredRow row : all.retired()) {
      if (wanted == null || wanted.equals(row.edition())) {
        retired
            .withArray(row.edition())
            .add(
                "%s %s %s %s %s"
                    .formatted(row.operation(), row.section(), row.path(), row.code(), row.why())
                    .strip()
                    .replaceAll(" +", " "));
      }
    }
    return answer;
  }
}
