package io.github.kiwoomjava.codegen.plan;

import static io.github.kiwoomjava.codegen.testing.Specs.field;
import static io.github.kiwoomjava.codegen.testing.Specs.fields;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.codegen.correct.Corrected;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.codegen.testing.Specs;
import io.github.kiwoomjava.codegen.testing.TextTables;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.finding.Severity;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Operation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private static final String OPERATIONS = "id|market|group|method|type|summary";
  private static final String OVERRIDES = "operation|section|path|label|name|type|reason";
  private static final String RULES = "kind|argument|element|label|unit|why";
  private static final String LOCK = "operation|section|path|name|type";

  private final FindingCollector findings = new FindingCollector();

  @Test
  void strictlyRefusesWhatNoTableNamesOrTypes() {
    plan(
        new TextTables().load(), UnnamedPolicy.STRICT, query("ka1", fields(field("stk_cd", "종목"))));
    assertThat(errors())
        .satisfiesExactlyInAnyOrder(
            error -> assertThat(error).contains("unnamed-operation", "ka1"),
            error ->
                assertThat(error)
                    .contains("unnamed-field", "book.xlsx", "row 10", "stk_cd", "종목", "terms.tsv"),
            error -> assertThat(error).contains("untyped-field", "row 10", "rules.tsv"));
  }

  @Test
  void namesFromTheWireWherePermittedAndSaysSo() {
    JavaPlan plan =
        plan(
            SpecTables.empty(),
            UnnamedPolicy.WIRE,
            query("ka1", fields(field("stk_cd", "종목"), field("20", "시간"))));
    assertThat(members(plan)).containsExactly("stkCd", "field20");
    assertThat(errors()).isEmpty();
    assertThat(findings.findings()).anyMatch(found -> found.message().contains("stk_cd, 20"));
  }

  @Test
  void namesBothFieldsOfACollisionAlsoWhereOnlyCaseDiffers() {
    plan(
        reviewed("ka1|response|a||volume||", "ka1|response|b||voLume||"),
        UnnamedPolicy.STRICT,
        query("ka1", fields(field("a", "가"), field("b", "나"))));
    assertThat(errors())
        .singleElement()
        .asString()
        .contains("name-collision", "a (가", "row 10", "b (나", "row 11");
  }

  @Test
  void givesTheSecondOneOfTwoWireNamesAnotherName() {
    JavaPlan plan =
        plan(
            SpecTables.empty(),
            UnnamedPolicy.WIRE,
            query("ka1", fields(field("a_b", "가"), field("aB", "나"), field("AB", "다"))));
    assertThat(members(plan)).containsExactly("aB", "aB2", "aB3");
  }

  @Test
  void refusesReservedMembersAndTypes() {
    plan(
        reviewed("ka1|response|a||hashCode||", "ka1|response|l||rows|String|"),
        UnnamedPolicy.STRICT,
        query("ka1", fields(field("a", "가"), field("l", "목록", field("a", "가")))));
    assertThat(errors())
        .anyMatch(error -> error.contains("hashCode") && error.contains("reserved"))
        .anyMatch(error -> error.contains("'String'"));
  }

  @Test
  void refusesTwoRecordsOfOneNameThatDiffer() {
    plan(
        reviewed(
            "ka1|response|k||first|Row|",
            "ka1|response|l||second|row|",
            "*|*|a||a||",
            "*|*|b||b||"),
        UnnamedPolicy.STRICT,
        query("ka1", fields(field("k", "가", field("a", "")), field("l", "나", field("b", "")))));
    assertThat(errors()).anyMatch(error -> error.contains("'row'"));
    findings.findings();
  }

  @Test
  void letsTwoListsShareARecordIfTheyAreAlike() {
    JavaPlan plan =
        plan(
            reviewed("ka1|response|k||first|Row|", "ka1|response|l||second|Row|", "*|*|a||a||"),
            UnnamedPolicy.STRICT,
            query("ka1", fields(field("k", "가", field("a", "")), field("l", "나", field("a", "")))));
    assertThat(errors()).isEmpty();
    assertThat(plan.operations().get(0).response().others()).hasSize(1);
  }

  @Test
  void refusesAnElementTwiceInOneObject() {
    plan(
        reviewed("ka1|response|a||a||"),
        UnnamedPolicy.STRICT,
        query("ka1", fields(field("a", "가"), field("a", "나"))));
    assertThat(errors())
        .singleElement()
        .asString()
        .contains("duplicate-element", "row 10", "row 11");
  }

  @Test
  void refusesAnElementThatTheRuntimeCannotLookUp() {
    plan(
        SpecTables.empty(),
        UnnamedPolicy.WIRE,
        query("ka1", fields(field("a|b", "가"), field(" ", "나"), field("a\u0000", "다"))));
    assertThat(errors()).hasSize(3).allMatch(error -> error.contains("unusable-element"));
  }

  @Test
  void refusesTwoOperationsOfOneNameAlsoWhereOnlyCaseDiffers() {
    SpecTables tables =
        new TextTables()
            .with(
                "naming/operations.tsv",
                OPERATIONS,
                "0U|domestic|realtime|sector|Sector|",
                "0u|domestic|realtime|other|SECTOR|")
            .load();
    plan(tables, UnnamedPolicy.STRICT, query("0U", List.of()), query("0u", List.of()));
    assertThat(errors()).singleElement().asString().contains("row 2", "row 3", "SECTOR");
  }

  @Test
  void keepsIdsApartThatDifferOnlyInCaseWhateverIsChosen() {
    JavaPlan all = wirePlan(Set.of());
    JavaPlan one = wirePlan(Set.of("0u"));
    assertThat(all.operations())
        .extracting(operation -> operation.names().type())
        .containsExactly("Op0U", "Op0uNo2");
    assertThat(one.operations())
        .extracting(operation -> operation.names().type())
        .containsExactly("Op0uNo2");
  }

  @Test
  void reportsAnIdThatDoesNotExist() {
    wirePlan(Set.of("0X"));
    assertThat(errors()).singleElement().asString().contains("unknown-operation", "0X");
  }

  @Test
  void keepsAPublishedNameWhenTheLabelChanges() {
    SpecTables tables =
        new TextTables()
            .with("naming/operations.tsv", OPERATIONS, "ka1|domestic|chart|one|One|")
            .with("naming/terms.tsv", "korean|english", "새|fresh")
            .with("naming/names.lock", LOCK, "ka1|response|a|published|")
            .with("typing/rules.tsv", RULES, "text||.*|||")
            .load();
    JavaPlan plan = plan(tables, UnnamedPolicy.STRICT, query("ka1", fields(field("a", "새"))));
    assertThat(members(plan)).containsExactly("published");
    assertThat(findings.findings())
        .singleElement()
        .satisfies(found -> assertThat(found.severity()).isEqualTo(Severity.INFO));
  }

  @Test
  void refusesAnOverrideThatRenamesWhatIsPublished() {
    SpecTables tables =
        new TextTables()
            .with("naming/operations.tsv", OPERATIONS, "ka1|domestic|chart|one|One|")
            .with("naming/overrides.tsv", OVERRIDES, "ka1|response|a||other||")
            .with("naming/names.lock", LOCK, "ka1|response|a|published|")
            .with("typing/rules.tsv", RULES, "text||.*|||")
            .load();
    plan(tables, UnnamedPolicy.STRICT, query("ka1", fields(field("a", ""))));
    assertThat(errors())
        .singleElement()
        .asString()
        .contains("names.lock, row 2", "overrides.tsv, row 2", "published", "other");
  }

  @Test
  void refusesAnExampleThatTheKindCannotHold() {
    SpecTables tables =
        new TextTables()
            .with("naming/operations.tsv", OPERATIONS, "ka1|domestic|chart|one|One|")
            .with("naming/overrides.tsv", OVERRIDES, "ka1|response|a||a||")
            .with("typing/rules.tsv", RULES, "integer||.*|||")
            .load();
    plan(
        tables,
        UnnamedPolicy.STRICT,
        Specs.query("ka1", List.of(), fields(field("a", "가")), List.of("{\"a\":\"KRX\"}")));
    assertThat(errors())
        .singleElement()
        .asString()
        .contains("example-does-not-fit", "KRX", "row 10");
  }

  @Test
  void refusesRulesForRequestsThatCannotBeKept() {
    SpecTables tables =
        new TextTables()
            .with("naming/operations.tsv", OPERATIONS, "ka1|domestic|chart|one|One|")
            .with("typing/rules.tsv", RULES, "integer||a|||")
            .with("typing/flags.tsv", "operation|section|path|true|false", "ka1|request|b|Y|N")
            .with("naming/overrides.tsv", OVERRIDES, "ka1|request|a||a||", "ka1|request|b||b||")
            .with(
                "typing/requests.tsv",
                "operation|path|initial|least|why",
                "ka1|a|1||an integer has no code",
                "ka1|b|1||neither yes nor no",
                "ka1|gone||1|a new edition has dropped it",
                "ka2|other||1|not generated here")
            .load();
    plan(
        tables,
        UnnamedPolicy.STRICT,
        Specs.query("ka1", fields(field("a", "가"), field("b", "나")), List.of()));
    assertThat(errors())
        .satisfiesExactlyInAnyOrder(
            error -> assertThat(error).contains("request-rule", "requests.tsv, row 2", "ka1"),
            error -> assertThat(error).contains("request-rule", "requests.tsv, row 3", "flag"),
            error -> assertThat(error).contains("request-rule", "requests.tsv, row 4", "gone"));
  }

  @Test
  void aRuleForARequestThatAnotherEditionLacksIsAWarningThere() {
    SpecTables tables =
        new TextTables()
            .with("naming/operations.tsv", OPERATIONS, "ka1|domestic|chart|one|One|")
            .with(
                "typing/requests.tsv",
                "operation|path|initial|least|why",
                "ka1|gone||1|a new edition has dropped it")
            .load();
    plan(tables, UnnamedPolicy.WIRE, Specs.query("ka1", fields(field("a", "가")), List.of()));
    assertThat(errors()).isEmpty();
    assertThat(findings.findings())
        .filteredOn(finding -> finding.severity() == Severity.WARNING)
        .extracting(Object::toString)
        .anySatisfy(
            warning -> assertThat(warning).contains("request-rule", "requests.tsv, row 2", "gone"));
  }

  private JavaPlan wirePlan(Set<String> chosen) {
    PlanOptions options =
        new PlanOptions("a.b", "Client", null, chosen, Set.of(), UnnamedPolicy.WIRE);
    return new Planner(SpecTables.empty(), options, findings)
        .plan(Corrected.unchanged(Specs.of(query("0u", List.of()), query("0U", List.of()))));
  }

  private JavaPlan plan(SpecTables tables, UnnamedPolicy policy, Operation... operations) {
    PlanOptions options = new PlanOptions("a.b", "Client", null, Set.of(), Set.of(), policy);
    return new Planner(tables, options, findings).plan(Corrected.unchanged(Specs.of(operations)));
  }

  private static SpecTables reviewed(String... overrides) {
    String[] lines = new String[overrides.length + 1];
    lines[0] = OVERRIDES;
    System.arraycopy(overrides, 0, lines, 1, overrides.length);
    return new TextTables()
        .with("naming/operations.tsv", OPERATIONS, "ka1|domestic|chart|one|One|")
        .with("naming/overrides.tsv", lines)
        .with("typing/rules.tsv", RULES, "text||.*|||")
        .load();
  }

  private static Operation query(String id, List<Field> response) {
    return Specs.query(id, List.of(), response);
  }

  private static List<String> members(JavaPlan plan) {
    return plan.operations().get(0).response().root().members().stream()
        .map(MemberPlan::name)
        .toList();
  }

  private List<String> errors() {
    return findings.findings().stream()
        .filter(found -> found.severity() == Severity.ERROR)
        .map(Object::toString)
        .toList();
  }
}
