package io.github.kiwoomjava.codegen.typing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueCheckTest {
  @ParameterizedTest
  @CsvSource({
    "integer, '', 000000000017534",
    "integer, '', '2  '",
    "integer, '', ''",
    "decimal, '', --96.35",
    "decimal, suffix=%, 20%",
    "decimal, 'grouping=,', '1,507.70'",
    "price, '', -160400",
    "date, '', 20260701",
    "date, '', 00000000",
    "date, pattern=yyyy-MM-dd tail=ignored, 2026-06-03 00:00:00.0",
    "time, '', 273500",
    "month, '', 202607",
    "stock-code, '', 0001A0_AL",
    "flag, true=Y, N"
  })
  void takesWhatIsKnownToCome(String kind, String argument, String raw) {
    assertThat(ValueCheck.fits(TypingArguments.parse(kind, argument), raw)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "integer, '', 1.5",
    "integer, '', KRX",
    "decimal, '', 20%",
    "price, '', '1,000'",
    "date, '', 20261399",
    "date, '', 2026",
    "time, '', 9",
    "stock-code, '', 삼성전자",
    "flag, true=Y, X"
  })
  void refusesWhatTheKindCannotHold(String kind, String argument, String raw) {
    assertThat(ValueCheck.fits(TypingArguments.parse(kind, argument), raw)).isFalse();
  }
}
