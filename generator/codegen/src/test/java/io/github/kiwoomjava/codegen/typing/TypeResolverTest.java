package io.github.kiwoomjava.codegen.typing;

import static io.github.kiwoomjava.codegen.testing.Specs.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.codegen.testing.TextTables;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypeResolverTest {
  private final FindingCollector findings = new FindingCollector();

  @Test
  void prefersTheExactLineThenTheElementsThenTheFirstRule() {
    TypeResolver resolver =
        resolver(
            new TextTables()
                .with(
                    "typing/rules.tsv",
                    "kind|argument|element|label|unit|why",
                    "integer|unit=KRW|.*_amt|||",
                    "text||.*|||")
                .with(
                    "typing/exceptions.tsv",
                    "operation|section|path|kind|argument|why",
                    "*|response|x_amt|decimal|scale=2|",
                    "ka1|response|list/x_amt|price||")
                .with(
                    "typing/code-fields.tsv",
                    "operation|section|path|type|subset",
                    "ka1|*|tp|Exchange|KRX,NXT"));
    assertThat(kind(resolver, "list/x_amt")).isEqualTo(Kind.PRICE);
    assertThat(kind(resolver, "x_amt")).isEqualTo(Kind.DECIMAL);
    assertThat(kind(resolver, "y_amt")).isEqualTo(Kind.INTEGER);
    assertThat(kind(resolver, "other")).isEqualTo(Kind.TEXT);
    FieldTyping code = typing(resolver, "tp", "").orElseThrow();
    assertThat(code.codeType()).isEqualTo("Exchange");
    assertThat(code.subset()).containsExactly("KRX", "NXT");
    assertThat(findings.findings()).isEmpty();
  }

  @Test
  void takesTheUnitFromTheLabelWhereTheTableHasNone() {
    TypeResolver resolver =
        resolver(
            new TextTables()
                .with("typing/rules.tsv", "kind|argument|element|label|unit|why", "decimal||||%|"));
    assertThat(typing(resolver, "rt", "등락율(%)")).map(FieldTyping::unit).contains("PERCENT");
    assertThat(typing(resolver, "rt", "등락율")).isEmpty();
  }

  @Test
  void reportsTwoTablesThatTypeOneField() {
    resolver(
        new TextTables()
            .with(
                "typing/exceptions.tsv",
                "operation|section|path|kind|argument|why",
                "ka1|response|a|text||")
            .with("typing/flags.tsv", "operation|section|path|true|false", "ka1|response|a|Y|N"));
    assertThat(messages())
        .singleElement()
        .asString()
        .contains("typing/flags.tsv, row 2", "typing/exceptions.tsv, row 2");
  }

  @Test
  void reportsAKindAndAnArgumentThatDoNotExist() {
    resolver(
        new TextTables()
            .with(
                "typing/rules.tsv",
                "kind|argument|element|label|unit|why",
                "money||a|||",
                "text|scale=2|b|||",
                "text||(|||"));
    assertThat(messages()).hasSize(3);
    assertThat(messages().get(0)).contains("row 2", "money");
    assertThat(messages().get(1)).contains("row 3", "scale=2");
    assertThat(messages().get(2)).contains("row 4");
  }

  private TypeResolver resolver(TextTables tables) {
    return new TypeResolver(tables.load(), findings);
  }

  private List<String> messages() {
    return findings.findings().stream().map(Object::toString).toList();
  }

  private static Kind kind(TypeResolver resolver, String path) {
    return typing(resolver, path, "").orElseThrow().kind();
  }

  private static Optional<FieldTyping> typing(TypeResolver resolver, String path, String label) {
    FieldKey key = new FieldKey("ka1", Section.RESPONSE, path);
    return resolver.resolve(key, field(key.element(), label));
  }
}
