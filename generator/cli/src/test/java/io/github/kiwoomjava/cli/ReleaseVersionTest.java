package io.github.kiwoomjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.spec.diff.Bump;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseVersionTest {
  @ParameterizedTest
  @CsvSource({
    "1.2.3, NONE, 1.2.3",
    "1.2.3, PATCH, 1.2.4",
    "1.2.3, MINOR, 1.3.0",
    "1.2.3, MAJOR, 2.0.0",
    "0.2.3, PATCH, 0.2.4",
    "0.2.3, MINOR, 0.2.4",
    "0.2.3, MAJOR, 0.3.0"
  })
  void changes_ask_for_a_number(String released, Bump bump, String needed) {
    assertThat(version(released).atLeast(bump)).hasToString(needed);
  }

  @Test
  void numbers_count_and_not_their_digits() {
    assertThat(version("1.10.0-SNAPSHOT")).isGreaterThan(version("1.9.9"));
    assertThat(version("2.0.0")).isGreaterThan(version("1.99.99"));
    assertThat(ReleaseVersion.parse("1.2")).isEmpty();
    assertThat(ReleaseVersion.parse("${revision}")).isEmpty();
  }

  private static ReleaseVersion version(String text) {
    return ReleaseVersion.parse(text).orElseThrow();
  }
}
