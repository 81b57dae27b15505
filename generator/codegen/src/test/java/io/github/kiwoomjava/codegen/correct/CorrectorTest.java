package io.github.kiwoomjava.codegen.correct;

import static io.github.kiwoomjava.codegen.testing.Specs.field;
import static io.github.kiwoomjava.codegen.testing.Specs.fields;
import static io.github.kiwoomjava.codegen.testing.Specs.onlyInExample;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.codegen.testing.Client;
import io.github.kiwoomjava.codegen.testing.Specs;
import io.github.kiwoomjava.codegen.testing.TextTables;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectorTest {
  private final FindingCollector findings = new FindingCollector();

  @Test
  void namesAndKeepsAFieldThatOnlyTheExampleHas() {
    Operation operation = query(fields(field("a", "가"), onlyInExample(field("b", ""))));
    Corrected corrected =
        correct(
            operation, "path: ''\n  fault: add-field\n  element: b\n  label: 나\n  right: NUMBER");
    assertThat(response(corrected)).extracting(Field::label).containsExactly("가", "나");
    assertThat(corrected.structures()).containsEntry(key("b"), Structure.NUMBER);
    assertThat(findings.findings()).isEmpty();
  }

  @Test
  void mergesASecondSpellingIntoTheTablesField() {
    Operation operation =
        query(
            fields(
                field("list", "목록", field("x", "엑스")),
                onlyInExample(field("lsit", "", onlyInExample(field("x", ""))))),
            "{\"lsit\":[{\"x\":\"1\"}]}");
    Corrected corrected =
        correct(operation, "path: list\n  fault: alias\n  says: lsit\n  right: list");
    assertThat(response(corrected)).extracting(Field::element).containsExactly("list");
    assertThat(corrected.aliases()).containsEntry(key("list"), List.of("lsit"));
    assertThat(corrected.spec().operations().get(0).examples().response().get(0))
        .isEqualTo(Client.json("{\"list\":[{\"x\":\"1\"}]}"));
    assertThat(findings.findings()).isEmpty();
  }

  @Test
  void renamesAllElementsOfAnObjectAtOnce() {
    Operation operation =
        query(fields(field("a", "가"), field("b", "나"), onlyInExample(field("c", ""))));
    Corrected corrected =
        correct(
            operation,
            "path: a\n  fault: rename-element\n  says: a\n  right: b",
            "path: b\n  fault: rename-element\n  says: b\n  right: c");
    assertThat(response(corrected))
        .extracting(field -> field.element() + field.label())
        .containsExactly("b가", "c나");
  }

  @Test
  void typesAndMovesAndRelabels() {
    Operation operation =
        query(
            fields(
                field("trnm", "이름", field("type", "항목")), field("data", "자료", field("x", "엑스"))));
    Corrected corrected =
        correct(
            operation,
            "path: trnm/type\n  fault: move-field\n  says: trnm/type\n  right: data/type",
            "path: data\n  fault: type\n  says: ''\n  right: LIST",
            "path: data/x\n  fault: label\n  says: 엑스\n  right: 와이");
    Field data = response(corrected).get(1);
    assertThat(data.type()).isEqualTo(FieldType.LIST);
    assertThat(data.children()).extracting(Field::label).containsExactly("와이", "항목");
  }

  @Test
  void wrapsLoneTextsOfAListOfTexts() {
    Operation operation = query(fields(field("item", "종목")), "{\"item\":\"005930\"}");
    Corrected corrected =
        correct(operation, "path: item\n  fault: type\n  says: ''\n  right: LIST_OF_TEXT");
    assertThat(corrected.spec().operations().get(0).examples().response().get(0))
        .isEqualTo(Client.json("{\"item\":[\"005930\"]}"));
  }

  @Test
  void saysObsoleteOfAFaultThatIsGone() {
    correct(
        query(fields(field("a", "새 이름"))),
        "path: a\n  fault: label\n  says: 옛 이름\n  right: 이름",
        "path: b\n  fault: type\n  says: ''\n  right: LIST",
        "path: ''\n  fault: add-field\n  element: a\n  right: STRING\n  label: x");
    assertThat(messages()).hasSize(3).allMatch(message -> message.contains("obsolete"));
    assertThat(messages().get(0)).contains("corrections.yaml", "ka1 response a", "옛 이름");
  }

  @Test
  void doesNothingForOperationsThatAreNotThere() {
    new Corrector(
            new TextTables()
                .withText(
                    "corrections.yaml",
                    "- id: ka2\n  section: response\n  path: a\n  fault: label\n")
                .load()
                .corrections(),
            true,
            findings)
        .correct(Specs.of(query(fields(field("a", "가")))));
    assertThat(findings.findings()).isEmpty();
  }

  @Test
  void reportsAFieldThatOnlyAnExampleHasAndNobodyCorrected() {
    correct(query(fields(onlyInExample(field("b", "")))));
    assertThat(messages()).singleElement().asString().contains("ka1 response b", "row 10");
  }

  @Test
  void reportsAFaultThatDoesNotExist() {
    correct(query(fields(field("a", "가"))), "path: a\n  fault: wrong-colour");
    assertThat(messages()).singleElement().asString().contains("wrong-colour", "add-field");
  }

  private Corrected correct(Operation operation, String... corrections) {
    StringBuilder yaml = new StringBuilder("[]\n".repeat(corrections.length == 0 ? 1 : 0));
    for (String correction : corrections) {
      yaml.append("- id: ka1\n  section: response\n  ").append(correction).append('\n');
    }
    return new Corrector(
            new TextTables().withText("corrections.yaml", yaml.toString()).load().corrections(),
            true,
            findings)
        .correct(Specs.of(operation));
  }

  private static Operation query(List<Field> response, String... examples) {
    return Specs.query("ka1", List.of(), response, List.of(examples));
  }

  private static List<Field> response(Corrected corrected) {
    return corrected.spec().operations().get(0).response().bodies().get(0).fields();
  }

  private List<String> messages() {
    return findings.findings().stream().map(Object::toString).toList();
  }

  private static FieldKey key(String path) {
    return new FieldKey("ka1", Section.RESPONSE, path);
  }
}
