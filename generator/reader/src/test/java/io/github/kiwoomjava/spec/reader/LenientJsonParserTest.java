package io.github.kiwoomjava.spec.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.spec.json.SpecJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientJsonParserTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments(
            "{\"a\": \"1\" \"b\": \"2\"}", "{\"a\":\"1\",\"b\":\"2\"}", "example-missing-comma"),
        arguments("{\"a\": \"1\",}", "{\"a\":\"1\"}", "example-extra-comma"),
        arguments("{\"a\": [{\"b\": \"\",},]}", "{\"a\":[{\"b\":\"\"}]}", "example-extra-comma"),
        arguments("{\"a\": [1,,2]}", "{\"a\":[1,2]}", "example-extra-comma"),
        arguments("{,\"a\": 1}", "{\"a\":1}", "example-extra-comma"),
        arguments("{'a': 'it\"s'}", "{\"a\":\"it\\\"s\"}", "example-single-quotes"),
        arguments("{“a”: “b”}", "{\"a\":\"b\"}", "example-single-quotes"),
        arguments("{a: 1, list : []}", "{\"a\":1,\"list\":[]}", "example-unquoted-name"),
        arguments("{\"a\": abc def}", "{\"a\":\"abc def\"}", "example-unquoted-value"),
        arguments(
            "{\"a\": None, \"b\": True}", "{\"a\":null,\"b\":true}", "example-unquoted-value"),
        arguments("{\"a\": 007}", "{\"a\":\"007\"}", "example-odd-number"),
        arguments("{\"a\": +1.5}", "{\"a\":\"+1.5\"}", "example-odd-number"),
        arguments("{\"a\": [{\"b\": 1}, ...]}", "{\"a\":[{\"b\":1}]}", "example-omission"),
        arguments(
            "{\"a\": [{\"b\": 1}, ..., {\"b\": 2}]}",
            "{\"a\":[{\"b\":1},{\"b\":2}]}",
            "example-omission"),
        arguments("{\"a\": 1, … }", "{\"a\":1}", "example-omission"),
        arguments(
            "{\"a\": 1 // said\n, /* more */ \"b\": 2}", "{\"a\":1,\"b\":2}", "example-comment"),
        arguments("#요청\n{\"a\": 1}", "{\"a\":1}", "example-comment"),
        arguments("{\"a\" \"1\"}", "{\"a\":\"1\"}", "example-missing-colon"),
        arguments("{\"a\" = 1}", "{\"a\":1}", "example-missing-colon"),
        arguments("{\"a\": , \"b\":}", "{\"a\":null,\"b\":null}", "example-missing-value"),
        arguments("{\"a\": 1, \"a\": 2}", "{\"a\":2}", "example-duplicate-name"),
        arguments("{\"a\": [1, {\"b\": 2}", "{\"a\":[1,{\"b\":2}]}", "example-brackets"),
        arguments("{\"a\": [{\"b\": 2}}", "{\"a\":[{\"b\":2}]}", "example-brackets"),
        arguments("{\"a\": [1}]", "{\"a\":[1]}", "example-brackets"),
        arguments("{\"a\": 1}}", "{\"a\":1}", "example-brackets"),
        arguments(
            "{\"a\": \"he said \"yes\" twice\"}",
            "{\"a\":\"he said \\\"yes\\\" twice\"}",
            "example-inner-quote"),
        arguments("{\"a\": \"C:\\d\"}", "{\"a\":\"C:\\\\d\"}", "example-bad-escape"),
        arguments("see: {\"a\": 1}", null, "example-stray-text"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void repairsAndSaysSo(String text, String expected, String code) throws Exception {
    Parsed parsed = parse(text);

    if (expected != null) {
      assertThat(parsed.documents).containsExactly(JACKSON.readTree(expected));
    }
    assertThat(parsed.codes).contains(code);
  }

  @Test
  void aRawLineBreakInATextIsKept() throws Exception {
    Parsed parsed = parse("{\"a\": \"one\n  two\", \"b\": \"x\"}");

    assertThat(parsed.documents)
        .containsExactly(JACKSON.readTree("{\"a\":\"one\\n  two\",\"b\":\"x\"}"));
    assertThat(parsed.codes).containsExactly("example-line-break");
  }

  @Test
  void aTextWithoutItsEndQuoteEndsWithTheLineIfAnotherMemberFollows() throws Exception {
    Parsed parsed = parse("{\n  \"a\": \"one,\n  \"b\": \"two\"\n}");

    assertThat(parsed.documents).containsExactly(JACKSON.readTree("{\"a\":\"one\",\"b\":\"two\"}"));
    assertThat(parsed.codes).contains("example-unfinished-text");
  }

  @Test
  void severalDocumentsInOneCellAreSeveralExamples() throws Exception {
    Parsed parsed = parse("#요청\n{'a': 1}\n\n#실시간\n{'b': 2}");

    assertThat(parsed.documents)
        .containsExactly(JACKSON.readTree("{\"a\":1}"), JACKSON.readTree("{\"b\":2}"));
    assertThat(parsed.codes)
        .containsExactly("example-comment", "example-several", "example-single-quotes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "nothing here", "\"just a text\"", "# only a comment"})
  void aCellWithoutADocumentGivesNone(String text) throws Exception {
    assertThat(parse(text).documents).isEmpty();
  }

  @Test
  void whatWasReadBeforeItGaveUpIsKept() {
    JsonRepairs repairs = new JsonRepairs();
    LenientJsonParser parser = new LenientJsonParser("{\"a\":1}" + "[".repeat(10_000), repairs);

    assertThatCode(parser::parse).hasMessageContaining("brackets are open");
    assertThat(parser.documents()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void onValidJsonItAgreesWithJacksonAndRepairsNothing(long seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      JsonNode document = random(random, 4);
      if (!document.isContainerNode()) {
        continue;
      }
      String text = random.nextBoolean() ? document.toString() : ExampleText.of(document);
      Parsed parsed = parse(text);
      assertThat(parsed.codes).as(text).isEmpty();
      assertThat(parsed.documents).containsExactly(reread(text));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void anyTextEndsAndNeverThrowsAnythingElse(long seed) {
    Random random = new Random(seed);
    String alphabet = "{}[]\"':,\\u.#/*\n 0a-…“";
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder("{");
      for (int j = random.nextInt(40); j > 0; j--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThatCode(() -> parse(text.toString())).as(text.toString()).doesNotThrowAnyException();
    }
  }

  @Test
  void anExampleCutOffAnywhereIsStillRead() throws Exception {
    String text = "{\"list\": [{\"a\": \"1\", \"b\": [1.5, true, null]}, {\"a\": \"\\u00e9\"}]}";
    for (int end = 1; end < text.length(); end++) {
      assertThat(parse(text.substring(0, end)).documents).hasSize(1);
    }
  }

  /** The kinds of nodes that reading the canonical JSON gives. */
  private static JsonNode reread(String text) {
    String json =
        """
        {"schemaVersion": 1, "errorCodes": [], "operations": [{"id": "a", "name": "", "menu": [],
        "effect": "QUERY", "transport": "REST", "method": "", "path": "", "hosts": {},
        "request": {"headers": [], "bodies": [{"fields": []}]},
        "response": {"headers": [], "bodies": [{"fields": []}]},
        "examples": {"request": [%s], "response": []}}]}"""
            .formatted(text);
    return SpecJson.read(json, "test").operations().get(0).examples().request().get(0);
  }

  private static JsonNode random(Random random, int depth) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    switch (random.nextInt(depth == 0 ? 5 : 9)) {
      case 0:
        return nodes.textNode(text(random));
      case 1:
        return nodes.numberNode(random.nextLong());
      case 2:
        return nodes.numberNode(new BigDecimal(random.nextInt() + ".50"));
      case 3:
        return nodes.booleanNode(random.nextBoolean());
      case 4:
        return nodes.nullNode();
      case 5, 6:
        ArrayNode array = nodes.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
          array.add(random(random, depth - 1));
        }
        return array;
      default:
        ObjectNode object = nodes.objectNode();
        for (int i = random.nextInt(4); i > 0; i--) {
          object.set(text(random), random(random, depth - 1));
        }
        return object;
    }
  }

  private static String text(Random random) {
    String letters = "abc \"'\\/\n\t{}[],:#*가각…\ud83d\udcc8";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      int at = random.nextInt(letters.length());
      char c = letters.charAt(at);
      text.append(Character.isSurrogate(c) ? "\ud83d\udcc8" : String.valueOf(c));
    }
    return text.toString();
  }

  private record Parsed(List<JsonNode> documents, List<String> codes) {}

  private static Parsed parse(String text) throws LenientJsonParser.GivenUpException {
    JsonRepairs repairs = new JsonRepairs();
    LenientJsonParser parser = new LenientJsonParser(text, repairs);
    parser.parse();
    List<String> codes = new ArrayList<>();
    repairs.forEach((code, repair) -> codes.add(code.code()));
    codes.sort(null);
    return new Parsed(parser.documents(), codes);
  }
}
