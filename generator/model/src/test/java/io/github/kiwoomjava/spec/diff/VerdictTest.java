package io.github.kiwoomjava.spec.diff;

import static io.github.kiwoomjava.spec.diff.Level.BREAKING;
import static io.github.kiwoomjava.spec.diff.Level.COMPATIBLE;
import static io.github.kiwoomjava.spec.diff.Level.NONE;
import static io.github.kiwoomjava.spec.diff.Level.RISKY;
import static io.github.kiwoomjava.spec.diff.Specs.field;
import static io.github.kiwoomjava.spec.diff.Specs.json;
import static io.github.kiwoomjava.spec.diff.Specs.labelled;
import static io.github.kiwoomjava.spec.diff.Specs.operation;
import static io.github.kiwoomjava.spec.diff.Specs.required;
import static io.github.kiwoomjava.spec.diff.Specs.typed;
import static io.github.kiwoomjava.spec.diff.Specs.unit;
import static io.github.kiwoomjava.spec.diff.Specs.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Body;
import io.github.kiwoomjava.spec.model.CodeValue;
import io.github.kiwoomjava.spec.model.ErrorCode;
import io.github.kiwoomjava.spec.model.Examples;
import io.github.kiwoomjava.spec.model.Facts;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The table of verdicts in generator/README.md. */
class VerdictTest {
  @Test
  void a_new_required_element_of_a_request_breaks_the_wire_and_the_short_method() {
    assertThat(request(List.of(required("a")), List.of(required("a"), required("b"))))
        .containsExactly("FIELD_ADDED b BREAKING BREAKING BREAKING");
  }

  @Test
  void without_a_short_method_old_code_still_compiles_but_the_builder_refuses() {
    List<Field> old = List.of(required("a"), required("b"));
    assertThat(request(old, List.of(required("a"), required("b"), required("c"))))
        .containsExactly("FIELD_ADDED c BREAKING RISKY RISKY");
  }

  @Test
  void a_new_optional_element_of_a_request_is_compatible() {
    assertThat(request(List.of(field("a")), List.of(field("a"), field("b"))))
        .containsExactly("FIELD_ADDED b COMPATIBLE COMPATIBLE COMPATIBLE");
  }

  @Test
  void a_new_element_of_a_response_is_compatible() {
    assertThat(response(List.of(field("a")), List.of(field("a"), field("b"))))
        .containsExactly("FIELD_ADDED b COMPATIBLE COMPATIBLE COMPATIBLE");
  }

  @Test
  void what_lies_below_a_new_element_breaks_nobody() {
    assertThat(
            response(
                List.of(field("a")),
                List.of(field("a"), field("list", field("x"), field("y", field("z"))))))
        .containsExactly(
            "FIELD_ADDED list COMPATIBLE COMPATIBLE COMPATIBLE",
            "FIELD_ADDED list/x COMPATIBLE COMPATIBLE COMPATIBLE",
            "FIELD_ADDED list/y COMPATIBLE COMPATIBLE COMPATIBLE",
            "FIELD_ADDED list/y/z COMPATIBLE COMPATIBLE COMPATIBLE");
  }

  @Test
  void a_plain_value_that_gets_elements_is_another_type() {
    assertThat(
            request(List.of(field("a")), List.of(typed(field("a", field("b")), FieldType.STRING))))
        .containsExactly("FIELD_ADDED a/b RISKY BREAKING BREAKING");
  }

  @Test
  void a_removed_element_breaks_code_and_is_listed_with_all_below() {
    assertThat(response(List.of(field("a"), field("list", field("x"))), List.of(field("a"))))
        .containsExactly(
            "FIELD_REMOVED list RISKY BREAKING BREAKING",
            "FIELD_REMOVED list/x RISKY BREAKING BREAKING");
  }

  @Test
  void a_misspelling_in_an_example_that_is_no_member_breaks_no_code_when_it_goes() {
    ApiSpec old =
        Specs.of(
            operation("x", List.of(), List.of(field("a"), field("b").withOrigin(Origin.EXAMPLE))));
    ApiSpec now = Specs.of(operation("x", List.of(), List.of(field("a"))));
    Members members =
        (operation, section, path) ->
            path.equals("a") ? Optional.of(new Member("a", "text")) : Optional.empty();

    assertThat(texts(new SpecComparison(members, members).compare(old, now)))
        .containsExactly("FIELD_REMOVED b RISKY NONE NONE");
    assertThat(compare(old, now)).containsExactly("FIELD_REMOVED b RISKY BREAKING BREAKING");
  }

  @Test
  void an_element_that_a_correction_puts_back_is_no_loss_to_code() {
    ApiSpec old = Specs.of(operation("x", List.of(), List.of(field("a"), field("b"))));
    ApiSpec now = Specs.of(operation("x", List.of(), List.of(field("a"))));
    Members both = (operation, section, path) -> Optional.of(new Member(path, "text"));

    assertThat(texts(new SpecComparison(both, both).compare(old, now)))
        .containsExactly("FIELD_REMOVED b RISKY NONE NONE");
  }

  @Test
  void an_element_that_went_to_another_object_moved() {
    assertThat(
            response(
                List.of(field("one", field("x"), field("y")), field("two", field("z"))),
                List.of(field("one", field("y")), field("two", field("z"), field("x")))))
        .containsExactly("FIELD_MOVED two/x BREAKING BREAKING BREAKING");
  }

  @Test
  void elements_of_lists_that_came_and_went_did_not_move() {
    assertThat(response(List.of(field("one", field("x"))), List.of(field("two", field("x")))))
        .containsExactlyInAnyOrder(
            "FIELD_REMOVED one RISKY BREAKING BREAKING",
            "FIELD_REMOVED one/x RISKY BREAKING BREAKING",
            "FIELD_ADDED two COMPATIBLE COMPATIBLE COMPATIBLE",
            "FIELD_ADDED two/x COMPATIBLE COMPATIBLE COMPATIBLE");
  }

  @Test
  void another_order_is_one_change_that_breaks_nobody() {
    List<Field> old = List.of(field("a"), field("b"), field("c"), field("d"));
    List<Field> now = List.of(field("a"), field("c"), field("b"), field("d"));
    assertThat(response(old, now)).containsExactly("FIELDS_REORDERED  NONE COMPATIBLE COMPATIBLE");
    assertThat(request(old, now)).containsExactly("FIELDS_REORDERED  NONE NONE NONE");
  }

  @Test
  void rows_that_are_arrays_are_read_by_place_which_moves_with_what_stands_before() {
    String example = "{\"rows\": [[\"1\", \"2\"]]}";
    Operation two = rows(example, field("a"), field("b"));
    Operation swapped = rows(example, field("b"), field("a"));
    Operation inserted = rows(example, field("x"), field("a"), field("b"));
    Operation appended = rows(example, field("a"), field("b"), field("x"));

    assertThat(compare(Specs.of(two), Specs.of(swapped)))
        .containsExactly("FIELDS_REORDERED rows BREAKING COMPATIBLE COMPATIBLE");
    assertThat(compare(Specs.of(two), Specs.of(inserted)))
        .containsExactlyInAnyOrder(
            "FIELDS_REORDERED rows BREAKING COMPATIBLE COMPATIBLE",
            "FIELD_ADDED rows/x COMPATIBLE COMPATIBLE COMPATIBLE");
    assertThat(compare(Specs.of(inserted), Specs.of(two)))
        .containsExactlyInAnyOrder(
            "FIELDS_REORDERED rows BREAKING COMPATIBLE COMPATIBLE",
            "FIELD_REMOVED rows/x RISKY BREAKING BREAKING");
    assertThat(compare(Specs.of(two), Specs.of(appended)))
        .containsExactly("FIELD_ADDED rows/x COMPATIBLE COMPATIBLE COMPATIBLE");
  }

  @Test
  void an_element_that_is_retired_compiles_with_a_warning_until_it_is_removed_for_good() {
    List<Field> had = List.of(field("a"), field("b"));
    List<Field> keeps = List.of(field("b"), retired(field("a")));
    assertThat(response(had, keeps)).containsExactly("FIELD_RETIRED a RISKY COMPATIBLE COMPATIBLE");
    assertThat(request(had, keeps)).containsExactly("FIELD_RETIRED a RISKY COMPATIBLE COMPATIBLE");
    assertThat(response(keeps, List.of(field("b"))))
        .containsExactly("FIELD_REMOVED a NONE BREAKING BREAKING");
    assertThat(response(keeps, List.of(field("b"), field("a"))))
        .containsExactly("FIELD_RETIRED a COMPATIBLE COMPATIBLE COMPATIBLE");
  }

  @Test
  void a_field_that_comes_as_retired_says_so() {
    SpecDiff diff =
        diff(
            Specs.of(operation("x", List.of(), List.of())),
            Specs.of(operation("x", List.of(), List.of(retired(field("a"))))));
    assertThat(diff.changes())
        .extracting(Change::now)
        .containsExactly("라벨 a (OPTIONAL, STRING, 20, retired 2026-07-04)");
  }

  @Test
  void an_operation_that_is_retired_compiles_with_a_warning_until_it_is_removed_for_good() {
    Operation had = operation("x", List.of(), List.of(field("a")));
    Operation keeps = had.withRetired(LocalDate.of(2026, 7, 4));
    assertThat(compare(Specs.of(had), Specs.of(keeps)))
        .containsExactly("OPERATION_RETIRED null RISKY COMPATIBLE COMPATIBLE");
    assertThat(compare(Specs.of(keeps), Specs.of(had)))
        .containsExactly("OPERATION_RETIRED null COMPATIBLE COMPATIBLE COMPATIBLE");
    assertThat(compare(Specs.of(keeps), Specs.of()))
        .containsExactly("OPERATION_REMOVED null NONE BREAKING BREAKING");
  }

  @Test
  void requests_and_responses_mind_requirements_differently() {
    List<Field> optional = List.of(field("a"), required("b"), required("c"));
    List<Field> demanded = List.of(required("a"), required("b"), required("c"));
    assertThat(request(optional, demanded))
        .containsExactly("REQUIREMENT_CHANGED a BREAKING RISKY RISKY");
    assertThat(request(demanded, optional))
        .containsExactly("REQUIREMENT_CHANGED a COMPATIBLE COMPATIBLE COMPATIBLE");
    assertThat(response(optional, demanded))
        .containsExactly("REQUIREMENT_CHANGED a COMPATIBLE NONE NONE");
    assertThat(response(demanded, optional))
        .containsExactly("REQUIREMENT_CHANGED a RISKY NONE NONE");
  }

  @Test
  void the_only_required_element_makes_a_method_that_goes_with_it() {
    assertThat(request(List.of(required("a")), List.of(field("a"))))
        .containsExactly("REQUIREMENT_CHANGED a COMPATIBLE BREAKING BREAKING");
  }

  @Test
  void another_type_breaks_all_and_a_blank_one_nothing() {
    assertThat(response(List.of(field("a")), List.of(typed(field("a"), FieldType.LIST))))
        .containsExactly("TYPE_CHANGED a BREAKING BREAKING BREAKING");
    assertThat(response(List.of(field("a")), List.of(typed(field("a"), FieldType.UNSPECIFIED))))
        .isEmpty();
    assertThat(response(List.of(typed(field("a"), FieldType.UNSPECIFIED)), List.of(field("a"))))
        .isEmpty();
  }

  @Test
  void where_the_cell_is_blank_the_examples_tell_the_type() {
    List<Field> blank = List.of(typed(field("a"), FieldType.UNSPECIFIED));
    Operation text = operation("x", List.of(), blank, response("{\"a\": \"1\"}"));
    Operation list = operation("x", List.of(), blank, response("{\"a\": [\"1\"]}"));

    assertThat(compare(Specs.of(text), Specs.of(list)))
        .containsExactly(
            "EXAMPLE_CHANGED null NONE NONE NONE", "TYPE_CHANGED a BREAKING BREAKING BREAKING");
  }

  @Test
  void white_space_is_no_change() {
    assertThat(
            response(
                List.of(labelled(field("a"), "현재가 (종가)")),
                List.of(labelled(field("a"), " 현재가\n(종가)\u00a0"))))
        .isEmpty();
  }

  @Test
  void another_unit_is_the_same_wire_with_another_meaning() {
    List<Field> won = List.of(with(field("a"), unit("원")));
    List<Field> thousands = List.of(with(field("a"), unit("천원")));
    assertThat(response(won, thousands)).containsExactly("UNIT_CHANGED a BREAKING NONE NONE");
    assertThat(response(List.of(field("a")), won))
        .containsExactly("UNIT_CHANGED a COMPATIBLE NONE NONE");
    assertThat(response(won, List.of(field("a"))))
        .containsExactly("UNIT_CHANGED a RISKY NONE NONE");
  }

  @Test
  void a_scale_changes_the_meaning_even_if_it_is_the_first() {
    Facts scaled = new Facts(List.of(), null, 2, null, null, null, null, null);
    assertThat(response(List.of(field("a")), List.of(with(field("a"), scaled))))
        .containsExactly("SCALE_CHANGED a BREAKING NONE NONE");
  }

  @Test
  void codes_that_come_and_go() {
    List<Field> one = List.of(with(field("a"), codes("1")));
    List<Field> two = List.of(with(field("a"), codes("1", "2")));
    assertThat(request(one, two)).containsExactly("CODES_ADDED a COMPATIBLE COMPATIBLE COMPATIBLE");
    assertThat(request(two, one)).containsExactly("CODES_REMOVED a BREAKING RISKY RISKY");
    assertThat(response(one, two)).containsExactly("CODES_ADDED a RISKY RISKY COMPATIBLE");
    assertThat(response(two, one)).containsExactly("CODES_REMOVED a COMPATIBLE RISKY RISKY");
    assertThat(response(List.of(field("a")), two))
        .containsExactly("CODES_ADDED a COMPATIBLE NONE NONE");
  }

  @Test
  void the_order_of_codes_is_no_change() {
    assertThat(
            response(
                List.of(with(field("a"), codes("1", "2"))),
                List.of(with(field("a"), codes("2", "1")))))
        .isEmpty();
  }

  @Test
  void doubled_elements_are_told_apart() {
    Field first = labelled(field("a"), "하나");
    Field second = labelled(field("a"), "둘");
    assertThat(response(List.of(first, second), List.of(second)))
        .containsExactly("FIELD_REMOVED a RISKY BREAKING BREAKING");
    assertThat(response(List.of(first), List.of(first, second)))
        .containsExactly("FIELD_ADDED a[2] COMPATIBLE COMPATIBLE COMPATIBLE");
  }

  @Test
  void headers_are_no_part_of_generated_types() {
    Message old = new Message(List.of(field("api-id")), List.of(new Body(null, List.of())));
    Message now =
        new Message(
            List.of(field("api-id"), required("next-key")), List.of(new Body(null, List.of())));
    Operation before = operation("x", List.of(), List.of());

    assertThat(compare(Specs.of(requesting(before, old)), Specs.of(requesting(before, now))))
        .containsExactly("FIELD_ADDED header:next-key BREAKING NONE NONE");
  }

  @Test
  void fields_of_several_tables_say_in_which_they_stand() {
    Message old =
        new Message(
            List.of(),
            List.of(
                new Body("조회", List.of(field("data"))), new Body("실시간", List.of(field("data")))));
    Message now =
        new Message(
            List.of(),
            List.of(
                new Body("실시간", List.of(field("data"), field("type"))),
                new Body("조회", List.of(field("data")))));
    Operation base = operation("x", List.of(), List.of());

    assertThat(compare(Specs.of(requesting(base, old)), Specs.of(requesting(base, now))))
        .containsExactly("FIELD_ADDED 실시간:type COMPATIBLE COMPATIBLE COMPATIBLE");
  }

  @Test
  void ids_that_differ_in_case_are_two_operations() {
    ApiSpec upper = Specs.of(operation("0U", List.of(field("a")), List.of()));
    ApiSpec both =
        Specs.of(
            operation("0u", List.of(field("b")), List.of()),
            operation("0U", List.of(field("a")), List.of()));

    assertThat(compare(upper, both))
        .containsExactly("OPERATION_ADDED null COMPATIBLE COMPATIBLE COMPATIBLE");
  }

  @Test
  void an_operation_that_looks_the_same_under_another_id_is_a_remark_and_no_assumption() {
    List<Field> fields = List.of(field("a"), field("b"), field("c"), field("list", field("d")));
    SpecDiff diff =
        new SpecComparison()
            .compare(
                Specs.of(operation("old", fields, fields)),
                Specs.of(operation("new", fields, fields), operation("other", List.of(), fields)));

    assertThat(diff.changes())
        .extracting(change -> change.kind() + " " + change.old() + " " + change.now())
        .containsExactlyInAnyOrder(
            "OPERATION_REMOVED 요청 null",
            "OPERATION_LIKELY_RENAMED old new",
            "OPERATION_ADDED null 요청",
            "OPERATION_ADDED null 요청");
  }

  @Test
  void what_the_tables_make_of_a_field_counts_where_they_are_at_hand() {
    ApiSpec spec = Specs.of(operation("x", List.of(), List.of(field("a"))));
    Members old = (operation, section, path) -> Optional.of(new Member("rows.price", "integer"));
    Members now = (operation, section, path) -> Optional.of(new Member("rows.rate", "decimal"));

    assertThat(texts(new SpecComparison(old, now).compare(spec, spec)))
        .containsExactly(
            "KIND_CHANGED a NONE BREAKING BREAKING", "MEMBER_RENAMED a NONE BREAKING BREAKING");
  }

  @Test
  void the_worst_change_gives_the_verdict_and_the_version() {
    ApiSpec old = Specs.of(operation("x", List.of(field("a")), List.of()));

    assertThat(diff(old, old).bump()).isEqualTo(Bump.NONE);
    assertThat(diff(old, Specs.of(operation("x", List.of(field("a"), field("b")), List.of()))))
        .extracting(SpecDiff::verdict, SpecDiff::bump)
        .containsExactly(COMPATIBLE, Bump.MINOR);
    assertThat(diff(old, Specs.of(operation("x", List.of(), List.of()))))
        .extracting(SpecDiff::verdict, SpecDiff::bump)
        .containsExactly(BREAKING, Bump.MAJOR);
    ApiSpec answer = Specs.of(operation("x", List.of(), List.of(field("a"), field("b"))));
    ApiSpec other =
        Specs.of(operation("x", List.of(), List.of(field("b"), field("a"), field("c"))));
    ApiSpec reordered = Specs.of(operation("x", List.of(), List.of(field("b"), field("a"))));
    assertThat(diff(answer, other).bump()).isEqualTo(Bump.MINOR);
    assertThat(diff(answer, reordered).bump()).isEqualTo(Bump.MINOR);
    ApiSpec errors = new ApiSpec(old.operations(), List.of(new ErrorCode("1", "가")));
    ApiSpec others = new ApiSpec(old.operations(), List.of(new ErrorCode("1", "나")));
    assertThat(diff(errors, others))
        .extracting(SpecDiff::verdict, SpecDiff::bump)
        .containsExactly(NONE, Bump.PATCH);
    assertThat(RISKY.or(COMPATIBLE)).isEqualTo(RISKY);
  }

  private static Operation requesting(Operation base, Message request) {
    return new Operation(
        base.id(),
        base.name(),
        base.menu(),
        base.effect(),
        base.transport(),
        base.method(),
        base.path(),
        base.hosts(),
        request,
        base.response(),
        base.examples(),
        base.where());
  }

  private static Operation rows(String example, Field... fields) {
    return operation("x", List.of(), List.of(field("rows", fields)), response(example));
  }

  private static Field retired(Field field) {
    return field.withFacts(Facts.NONE.withRetired(LocalDate.of(2026, 7, 4)));
  }

  private static Examples response(String json) {
    return new Examples(List.of(), List.of(json(json)));
  }

  private static Facts codes(String... values) {
    return new Facts(
        List.of(values).stream().map(value -> new CodeValue(value, "값 " + value)).toList(),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static List<String> request(List<Field> old, List<Field> now) {
    return compare(
        Specs.of(operation("x", old, List.of())), Specs.of(operation("x", now, List.of())));
  }

  private static List<String> response(List<Field> old, List<Field> now) {
    return compare(
        Specs.of(operation("x", List.of(), old)), Specs.of(operation("x", List.of(), now)));
  }

  private static List<String> compare(ApiSpec old, ApiSpec now) {
    return texts(diff(old, now));
  }

  private static SpecDiff diff(ApiSpec old, ApiSpec now) {
    return new SpecComparison().compare(old, now);
  }

  private static List<String> texts(SpecDiff diff) {
    return diff.changes().stream()
        .map(
            change ->
                String.join(
                    " ",
                    change.kind().name(),
                    change.path(),
                    change.verdict().wire().name(),
                    change.verdict().source().name(),
                    change.verdict().binary().name()))
        .toList();
  }
}
