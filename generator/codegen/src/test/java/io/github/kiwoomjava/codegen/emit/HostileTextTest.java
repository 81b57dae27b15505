package io.github.kiwoomjava.codegen.emit;

import static io.github.kiwoomjava.codegen.testing.Specs.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.codegen.engine.GenerateRequest;
import io.github.kiwoomjava.codegen.plan.UnnamedPolicy;
import io.github.kiwoomjava.codegen.testing.Client;
import io.github.kiwoomjava.codegen.testing.Golden;
import io.github.kiwoomjava.codegen.testing.Specs;
import io.github.kiwoomjava.spec.model.CodeValue;
import io.github.kiwoomjava.spec.model.Facts;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Origin;
import io.github.kiwoomjava.spec.model.Requirement;
import io.github.kiwoomjava.spec.model.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {
  private static final String ALPHABET =
      "*/\\u{}@$<>&;\"'`|~#% \n\r\t\u0000\u0007\u001a\u0085\u2028\u2029\u202e\u2066\ufeff\ud800\udc00"
          + "가나abcu002a0";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/ class Evil {} /*",
        "\\u002a/ \\u0022; static { System.exit(1); } //",
        "${x} $L $T $S $$ $[ $] $W %s %n",
        "{@code */} @see Object @param <T>",
        "<script>alert(1)</script> &lt; &#42;/",
        "\"\"\" \\\"\"\" \" ' \\",
        "\ud83d\ude00 \ud83d \ude00 \u202e\u2066",
        "a\nb\rc\u2028d\u0085e\u0000"
      })
  void staysTextWhereverItStands(String text) {
    Map<String, String> sources = generate(text);
    Client.of(sources, "a.b");
    assertThat(sources.values())
        .noneMatch(source -> source.lines().anyMatch(HostileTextTest::isCommentWithHtml))
        .noneMatch(source -> source.codePoints().anyMatch(HostileTextTest::isTreacherous));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void staysTextWhateverItIsMadeOf(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    Client.of(generate(text.toString()), "a.b");
  }

  static List<Integer> seeds() {
    return IntStream.range(0, 60).boxed().toList();
  }

  @Test
  void cutsACellOfManyCharacters() {
    String text = "긴 ".repeat(150_000);
    Map<String, String> sources = generate(text);
    assertThat(sources.values()).allMatch(source -> source.length() < 40_000);
    Client.of(sources, "a.b");
  }

  @Test
  void showsOnALiteralExactlyTheTextThatItMeans() {
    assertThat(Literals.string("\\u002a\"\n\u202e\ud800\u0007").toString())
        .isEqualTo("\"\\134u002a\\\"\\n\\u202e\\ud800\\007\"");
  }

  /** Everything that a cell can say, said in every place that generated text comes from. */
  private static Map<String, String> generate(String text) {
    List<Field> fields = new ArrayList<>();
    fields.add(hostile("plain", text, List.of()));
    fields.add(hostile("list", text, List.of(hostile("inner", text, List.of()))));
    String element = text.replaceAll("[|\\p{Cc}]", "");
    if (element.length() <= 200 && !element.isBlank()) {
      fields.add(hostile(element, text, List.of()));
    }
    Operation operation = Specs.query("ka1", fields, fields);
    Operation named =
        new Operation(
            "ka1",
            text,
            List.of(text),
            operation.effect(),
            operation.transport(),
            text,
            "/api/x/y", // anything else is refused
            operation.hosts(),
            operation.request(),
            operation.response(),
            operation.examples(),
            operation.where());
    return Golden.generate(
        GenerateRequest.builder()
            .spec(Specs.of(named, Specs.query("ka2", List.of(), List.of(field("a", text)))))
            .packageName("a.b")
            .unnamed(UnnamedPolicy.WIRE)
            .build());
  }

  private static Field hostile(String element, String text, List<Field> children) {
    return new Field(
        element,
        text,
        FieldType.UNSPECIFIED,
        Requirement.REQUIRED,
        20,
        new Facts(List.of(new CodeValue(text, text)), text, null, null, text, text, text, text),
        text,
        Origin.BOTH,
        children,
        Where.file("x"));
  }

  private static boolean isCommentWithHtml(String line) {
    return line.strip().startsWith("*") && line.contains("<script>");
  }

  private static boolean isTreacherous(int c) {
    return c != '\n' && !Literals.isPlain(c);
  }
}
