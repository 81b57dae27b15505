package io.github.kiwoomjava.docs.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.kiwoomjava.codegen.plan.CodeTypePlan;
import io.github.kiwoomjava.codegen.plan.LivePlan;
import io.github.kiwoomjava.codegen.plan.MemberPlan;
import io.github.kiwoomjava.codegen.plan.ValuePlan;
import io.github.kiwoomjava.docs.ReferenceOperation;
import io.github.kiwoomjava.spec.model.Effect;
import io.github.kiwoomjava.spec.model.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How an operation is called: in typed Java, on the command line and with curl. */
public final class Snippets {
  private final ReferenceOperation operation;
  private final JavaValue values;

  /** Those of an operation. */
  public Snippets(ReferenceOperation operation, List<CodeTypePlan> codeTypes) {
    this.operation = operation;
    this.values = new JavaValue(codeTypes);
  }

  /**
   * A piece of code.
   *
   * @param name what it is: {@code java}, {@code async}, {@code paged}, {@code live}, {@code cli}
   *     or {@code curl}
   */
  public record Snippet(String name, String language, String text) {}

  /** All that there are; tokens are the client's own business. */
  public List<Snippet> all() {
    List<Snippet> all = new ArrayList<>();
    if (operation.sheet().transport() != Transport.REST) {
      if (operation.plan().realtime() instanceof LivePlan live) {
        all.add(new Snippet("live", "java", live(live)));
      }
      return all;
    }
    if (operation.sheet().effect() != Effect.TOKEN) {
      all.addAll(java());
      all.add(new Snippet("cli", "sh", commandLine()));
    }
    all.add(new Snippet("curl", "sh", curl()));
    return all;
  }

  private List<Snippet> java() {
    String call = "kiwoom." + receiver() + "(" + request() + ")";
    String answer = operation.plan().response().root().type().simpleName();
    if (operation.sheet().effect() == Effect.ORDER) {
      return List.of(
          new Snippet(
              "java",
              "java",
              """
              OrderResult<%1$s> result =
                  %2$s.submit();
              if (result instanceof OrderResult.Unknown<%1$s> unknown) {
                System.out.println(unknown.lookUp()); // it may stand; never send it again
              }"""
                  .formatted(answer, indented(call))));
    }
    List<Snippet> snippets = new ArrayList<>();
    snippets.add(
        new Snippet(
            "java", "java", "%s answer =\n    %s.execute();".formatted(answer, indented(call))));
    snippets.add(
        new Snippet(
            "async",
            "java",
            "%s\n    .executeAsync()\n    .thenAccept(answer -> System.out.println(answer));"
                .formatted(call)));
    if (operation.plan().paging() != null) {
      snippets.add(
          new Snippet(
              "paged",
              "java",
              "%s\n    .stream() // fetches pages as they are needed\n    .limit(1_000)\n    .forEach(row -> System.out.println(row));"
                  .formatted(call)));
    }
    return snippets;
  }

  private static String indented(String call) {
    return call.replace("\n", "\n    ");
  }

  private String receiver() {
    String name = operation.javaName();
    int method = name.lastIndexOf('.') + 1;
    return name.substring(0, method).replace(".", "().") + name.substring(method);
  }

  private String request() {
    JsonNode example = example();
    List<String> setters = new ArrayList<>();
    for (MemberPlan member : operation.plan().request().root().members()) {
      if (member.value().form() == ValuePlan.Form.SCALAR
          && member.family() == null
          && member.fixed() == null
          && member.doc().retired() == null) {
        String element = member.doc().elements().get(0);
        String shown = example.path(element).asText("").strip();
        String value = values.of(member.value(), shown);
        if (value != null && (!shown.isEmpty() || member.isDemanded())) {
          setters.add("." + member.name() + "(" + value + ")");
        }
      }
    }
    if (setters.isEmpty()) {
      return operation.plan().request().root().members().isEmpty() ? "" : "r -> {}";
    }
    return "r -> r\n    " + String.join("\n    ", setters);
  }

  private JsonNode example() {
    return operation.sheet().examples().request().stream()
        .filter(JsonNode::isObject)
        .findFirst()
        .orElseGet(JsonNodeFactory.instance::objectNode);
  }

  private String live(LivePlan live) {
    String type = live.event().type().simpleName();
    String items =
        live.hasAll()
            ? type + ".all()"
            : live.exchange() == null
                ? type + ".of(\"005930\")"
                : type + ".of(" + live.exchange().simpleName() + ".NASDAQ, \"NVDA\")";
    return """
        try (RealtimeSession session = kiwoom.realtime().open()) {
          session.subscribe(%s, event -> System.out.println(event));
        }"""
        .formatted(items);
  }

  private String commandLine() {
    return "kiwoom call "
        + operation.javaName()
        + example().properties().stream()
            .filter(value -> value.getValue().isValueNode())
            .filter(value -> !value.getValue().asText().isBlank())
            .map(value -> " \\\n  --" + value.getKey() + " " + quoted(value))
            .collect(Collectors.joining());
  }

  private static String quoted(Map.Entry<String, JsonNode> value) {
    String text = value.getValue().asText();
    return text.matches("[\\w.+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  private String curl() {
    boolean token = operation.sheet().effect() == Effect.TOKEN;
    return "curl -X "
        + operation.sheet().method().toUpperCase(Locale.ROOT)
        + " \"$KIWOOM_BASE_URI"
        + operation.sheet().path()
        + "\" \\\n  -H 'Content-Type: application/json;charset=UTF-8' \\\n  -H 'api-id: "
        + operation.id()
        + "' \\\n"
        + (token ? "" : "  -H \"authorization: Bearer $TOKEN\" \\\n")
        + "  -d '"
        + example().toString().replace("'", "'\\''")
        + "'";
  }
}
