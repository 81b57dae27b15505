package io.github.kiwoomjava.codegen.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.codegen.testing.TextTables;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpecTablesTest {
  @Test
  void readsRowsAndSkipsComments() {
    SpecTables tables =
        new TextTables()
            .with("naming/terms.tsv", "korean|english", "# 주석", "", "현재가|current price")
            .load();
    assertThat(tables.findings()).isEmpty();
    assertThat(tables.terms()).extracting(TermRow::english).containsExactly("current price");
    assertThat(tables.terms().get(0).where()).hasToString("naming/terms.tsv, row 4");
  }

  @Test
  void takesColumnsInAnyOrder() {
    SpecTables tables =
        new TextTables().with("naming/paged.tsv", "path|operation", "list|ka1").load();
    assertThat(tables.paged().get(0).operation()).isEqualTo("ka1");
  }

  @Test
  void refusesAMisspeltColumn() {
    assertThat(messages(new TextTables().with("naming/terms.tsv", "korean|englisch", "a|b")))
        .singleElement()
        .asString()
        .contains("naming/terms.tsv, row 1", "[korean, english]", "englisch");
  }

  @Test
  void refusesMoreCellsThanColumns() {
    assertThat(messages(new TextTables().with("naming/terms.tsv", "korean|english", "a|b|c")))
        .singleElement()
        .asString()
        .contains("row 2", "3 cells");
  }

  @Test
  void refusesALineThatSaysAgainWhatAnotherSays() {
    assertThat(
            messages(
                new TextTables()
                    .with("naming/terms.tsv", "korean|english", "등락율|rate", "등락율|ratio")))
        .singleElement()
        .asString()
        .contains("row 3", "row 2");
  }

  @Test
  void refusesASectionThatIsNone() {
    assertThat(
            messages(
                new TextTables()
                    .with(
                        "naming/overrides.tsv",
                        "operation|section|path|label|name|type|reason",
                        "ka1|answer|a||b||")))
        .singleElement()
        .asString()
        .contains("row 2", "answer");
  }

  @Test
  void takesQuotesOffABlankCode() {
    SpecTables tables =
        new TextTables()
            .with("typing/codes.tsv", "type|raw|constant|label|english", "Side|\"\"|NONE||")
            .load();
    assertThat(tables.codes().get(0).raw()).isEmpty();
  }

  @Test
  void readsCorrections() {
    SpecTables tables =
        new TextTables()
            .withText(
                "corrections.yaml",
                "- id: ka1\n  section: response\n  path: a/b\n  fault: unit\n  says: '원'\n")
            .load();
    Correction correction = tables.corrections().get(0);
    assertThat(correction.operation()).isEqualTo("ka1");
    assertThat(correction.path()).isEqualTo("a/b");
    assertThat(correction.text("says")).isEqualTo("원");
    assertThat(correction.text("right")).isEmpty();
  }

  @Test
  void reportsYamlThatIsNone() {
    assertThat(messages(new TextTables().withText("corrections.yaml", "- [")))
        .singleElement()
        .asString()
        .contains("corrections.yaml");
  }

  private static List<String> messages(TextTables tables) {
    return tables.load().findings().stream().map(Object::toString).toList();
  }
}
