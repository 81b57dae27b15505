package io.github.kiwoomjava.spec.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.spec.json.RandomSpecs;
import io.github.kiwoomjava.spec.model.ApiSpec;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpecComparisonPropertiesTest {
  private static final Map<ChangeKind, ChangeKind> MIRRORED =
      Map.of(
          ChangeKind.OPERATION_ADDED, ChangeKind.OPERATION_REMOVED,
          ChangeKind.OPERATION_REMOVED, ChangeKind.OPERATION_ADDED,
          ChangeKind.FIELD_ADDED, ChangeKind.FIELD_REMOVED,
          ChangeKind.FIELD_REMOVED, ChangeKind.FIELD_ADDED,
          ChangeKind.CODES_ADDED, ChangeKind.CODES_REMOVED,
          ChangeKind.CODES_REMOVED, ChangeKind.CODES_ADDED,
          ChangeKind.ERROR_CODE_ADDED, ChangeKind.ERROR_CODE_REMOVED,
          ChangeKind.ERROR_CODE_REMOVED, ChangeKind.ERROR_CODE_ADDED);

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_spec_does_not_differ_from_itself(long seed) {
    ApiSpec spec = new RandomSpecs(new Random(seed)).spec(8);

    assertThat(compare(spec, spec).changes()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void exactly_the_edits_made_are_listed_each_once(long seed) {
    Random random = new Random(seed);
    EditableSpec spec = new EditableSpec(random);
    ApiSpec before = spec.build();
    int edits = random.nextInt(12);
    for (int i = 0; i < edits; i++) {
      spec.edit();
    }

    assertThat(compare(before, spec.build()).changes())
        .extracting(
            change ->
                change.kind()
                    + " "
                    + change.operation()
                    + " "
                    + change.section()
                    + " "
                    + change.path())
        .containsExactlyInAnyOrderElementsOf(spec.expected());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_way_back_is_the_mirror_of_the_way_there(long seed) {
    Random random = new Random(seed);
    EditableSpec spec = new EditableSpec(random);
    ApiSpec before = spec.build();
    for (int i = 0; i < 10; i++) {
      spec.edit();
    }
    ApiSpec after = spec.build();

    assertThat(compare(after, before).changes())
        .extracting(SpecComparisonPropertiesTest::place)
        .containsExactlyInAnyOrderElementsOf(
            compare(before, after).changes().stream()
                .map(SpecComparisonPropertiesTest::mirrored)
                .map(SpecComparisonPropertiesTest::place)
                .toList());
  }

  private static Change mirrored(Change change) {
    return new Change(
        MIRRORED.getOrDefault(change.kind(), change.kind()),
        change.operation(),
        change.section(),
        change.kind() == ChangeKind.FIELD_MOVED ? change.old() : change.path(),
        change.now(),
        change.old(),
        change.verdict());
  }

  private static String place(Change change) {
    return String.join(
        " ",
        change.kind().name(),
        change.operation(),
        String.valueOf(change.section()),
        change.path(),
        change.old(),
        change.now());
  }

  private static SpecDiff compare(ApiSpec old, ApiSpec now) {
    return new SpecComparison().compare(old, now);
  }
}
