package io.github.kiwoomjava.spec.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.kiwoomjava.spec.json.SpecJson;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.reader.SpecReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kiwoom's two editions, compared here once more by naive means: sets of places in JSON trees. */
@Tag("workbooks")
class EditionsDiffTest {
  private static SpecDiff diff;
  private static Map<String, JsonNode> old;
  private static Map<String, JsonNode> now;
  private static Set<String> ids;

  @BeforeAll
  static void compare() throws IOException {
    ApiSpec before = read("kiwoom-2025-09-08.xlsx");
    ApiSpec after = read("kiwoom-2026-07-04.xlsx");
    diff = new SpecComparison().compare(before, after);
    ids = ids(before);
    ids.retainAll(ids(after));
    old = fields(before);
    now = fields(after);
  }

  @Test
  void has_156_new_operations_and_lacks_one() {
    assertThat(diff.count(ChangeKind.OPERATION_ADDED)).isEqualTo(156);
    assertThat(diff.count(ChangeKind.OPERATION_REMOVED)).isEqualTo(1);
    assertThat(diff.count(ChangeKind.OPERATION_LIKELY_RENAMED)).isZero();
  }

  @Test
  void lists_every_change_once() {
    assertThat(diff.changes())
        .extracting(
            change ->
                change.kind()
                    + " "
                    + change.operation()
                    + " "
                    + change.section()
                    + " "
                    + change.path())
        .doesNotHaveDuplicates();
  }

  @Test
  void lists_the_fields_that_came_and_went() {
    assertThat(places(ChangeKind.FIELD_ADDED)).isEqualTo(missing(now, old));
    assertThat(places(ChangeKind.FIELD_REMOVED)).isEqualTo(missing(old, now));
    assertThat(places(ChangeKind.FIELD_MOVED)).isEmpty();
    assertThat(places(ChangeKind.FIELD_REMOVED)).hasSize(68);
    assertThat(places(ChangeKind.FIELD_ADDED)).hasSize(36);
  }

  @ParameterizedTest
  @CsvSource({
    "REQUIREMENT_CHANGED, requirement",
    "LENGTH_CHANGED, length",
    "LABEL_CHANGED, label",
    "REMARK_CHANGED, remark",
    "UNIT_CHANGED, facts.unit",
    "SCALE_CHANGED, facts.scale",
    "SIGN_CHANGED, facts.sign",
    "PATTERN_CHANGED, facts.pattern",
    "FIXED_VALUE_CHANGED, facts.fixed",
    "DEFAULT_CHANGED, facts.default",
    "REFERENCE_CHANGED, facts.reference"
  })
  void lists_the_cells_that_are_different(ChangeKind kind, String cell) {
    Set<String> different = new TreeSet<>();
    inBoth(
        (place, fields) -> {
          String before = text(fields[0], cell);
          if (!before.equals(text(fields[1], cell))) {
            different.add(place);
          }
        });

    assertThat(places(kind)).isEqualTo(different);
  }

  @Test
  void lists_the_codes_that_are_different() {
    Set<String> added = new TreeSet<>();
    Set<String> removed = new TreeSet<>();
    inBoth(
        (place, fields) -> {
          Set<String> before = codes(fields[0]);
          Set<String> after = codes(fields[1]);
          if (!before.containsAll(after)) {
            added.add(place);
          }
          if (!after.containsAll(before)) {
            removed.add(place);
          }
        });

    assertThat(places(ChangeKind.CODES_ADDED)).isEqualTo(added);
    assertThat(places(ChangeKind.CODES_REMOVED)).isEqualTo(removed);
  }

  @Test
  void does_not_take_thousands_of_blank_types_for_changes() {
    long[] blank = new long[1];
    inBoth(
        (place, fields) ->
            blank[0] += text(fields[0], "type").equals(text(fields[1], "type")) ? 0 : 1);

    assertThat(blank[0]).isGreaterThan(4000);
    assertThat(places(ChangeKind.TYPE_CHANGED)).isEmpty();
  }

  @Test
  void has_the_right_verdicts() {
    assertThat(of(ChangeKind.FIELD_REMOVED))
        .allMatch(change -> change.verdict().source() == Level.BREAKING);
    assertThat(of(ChangeKind.OPERATION_ADDED))
        .allMatch(change -> change.verdict().worst() == Level.COMPATIBLE);
    assertThat(of(ChangeKind.REQUIREMENT_CHANGED))
        .allMatch(change -> change.verdict().wire() == Level.COMPATIBLE);
    assertThat(of(ChangeKind.REMARK_CHANGED))
        .allMatch(change -> change.verdict().worst() == Level.NONE);
    assertThat(diff.bump()).isEqualTo(Bump.MAJOR);
  }

  private static Iterable<Change> of(ChangeKind kind) {
    return diff.changes().stream().filter(change -> change.kind() == kind).toList();
  }

  private static Set<String> places(ChangeKind kind) {
    return diff.changes().stream()
        .filter(change -> change.kind() == kind)
        .map(change -> change.operation() + " " + change.section() + " " + change.path())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> missing(Map<String, JsonNode> in, Map<String, JsonNode> from) {
    return in.keySet().stream()
        .filter(place -> ids.contains(place.split(" ", -1)[0]) && !from.containsKey(place))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void inBoth(BiConsumer<String, JsonNode[]> visitor) {
    old.forEach(
        (place, before) -> {
          JsonNode after = now.get(place);
          if (after != null) {
            visitor.accept(place, new JsonNode[] {before, after});
          }
        });
  }

  private static String text(JsonNode field, String cell) {
    JsonNode value = field;
    for (String name : cell.split("\\.", -1)) {
      value = value.path(name);
    }
    return value.isNull() ? "" : value.asText().replaceAll("[\\s\\p{Z}]", "");
  }

  private static Set<String> codes(JsonNode field) {
    Set<String> codes = new TreeSet<>();
    field.path("facts").path("codes").forEach(code -> codes.add(code.path("value").asText()));
    return codes;
  }

  private static Map<String, JsonNode> fields(ApiSpec spec) throws IOException {
    Map<String, JsonNode> fields = new TreeMap<>();
    JsonNode json = JsonMapper.builder().build().readTree(SpecJson.write(spec));
    for (JsonNode operation : json.path("operations")) {
      String id = operation.path("id").asText();
      for (String section : new String[] {"request", "response"}) {
        JsonNode message = operation.path(section);
        String place = id + " " + section.toUpperCase(Locale.ROOT) + " ";
        walk(message.path("headers"), place + "header:", fields);
        boolean several = message.path("bodies").size() > 1;
        for (JsonNode body : message.path("bodies")) {
          String table = several ? body.path("title").asText() + ":" : "";
          walk(body.path("fields"), place + table, fields);
        }
      }
    }
    return fields;
  }

  private static void walk(JsonNode fields, String place, Map<String, JsonNode> into) {
    Map<String, Integer> times = new LinkedHashMap<>();
    for (JsonNode field : fields) {
      String element = field.path("element").asText();
      int time = times.merge(element, 1, Integer::sum);
      String path = place + element + (time == 1 ? "" : "[" + time + "]");
      into.put(path, field);
      walk(field.path("children"), path + "/", into);
    }
  }

  private static Set<String> ids(ApiSpec spec) {
    return spec.operations().stream()
        .map(operation -> operation.id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ApiSpec read(String workbook) {
    return new SpecReader().read(Path.of(System.getProperty("kiwoom.workbooks"), workbook)).spec();
  }
}
