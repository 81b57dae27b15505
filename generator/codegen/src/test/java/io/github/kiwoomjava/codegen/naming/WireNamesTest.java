package io.github.kiwoomjava.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireNamesTest {
  private final WireNames names = new WireNames(new ReservedNames());

  @ParameterizedTest
  @CsvSource({
    "stk_cd, stkCd",
    "cont-yn, contYn",
    "stexTp, stexTp",
    "20, field20",
    "250hgst, field250hgst",
    "class, classField",
    "hashCode, hashCodeField",
    "한글, field",
    "$x, x",
    "'*/ evil', evil"
  })
  void makesAMemberOfAnyElement(String element, String expected) {
    assertThat(names.member(element)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"ka10010, ka10010", "0B, op0B", "../../x, x", "class, classOperation", "'', op"})
  void makesAMethodOfAnyId(String id, String expected) {
    assertThat(names.method(id)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"con, congroup", "NUL, nulgroup", "chart, chart", "7, group7", "import, importgroup"})
  void makesAPackageOfAnyPath(String segment, String expected) {
    assertThat(names.group(segment)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"String, StringRow", "list, ListRow", "con, ConRow", "result_list, ResultList"})
  void makesATypeThatNothingElseHas(String element, String expected) {
    assertThat(names.type(element)).isEqualTo(expected);
  }
}
