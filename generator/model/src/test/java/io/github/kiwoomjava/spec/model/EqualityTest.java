package io.github.kiwoomjava.spec.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EqualityTest {
  @Test
  void whereAFieldStandsDoesNotCount() {
    assertThat(field("종목코드", Where.file("a"))).isEqualTo(field("종목코드", Where.sheet("b", "c")));
    assertThat(field("종목코드", Where.file("a")).hashCode())
        .isEqualTo(field("종목코드", Where.sheet("b", "c")).hashCode());
  }

  @Test
  void whatItSaysCounts() {
    assertThat(field("종목코드", Where.file("a"))).isNotEqualTo(field("종목명", Where.file("a")));
  }

  private static Field field(String label, Where where) {
    return new Field(
        "stk_cd",
        label,
        FieldType.STRING,
        Requirement.REQUIRED,
        null,
        Facts.NONE,
        null,
        Origin.TABLE,
        List.of(),
        where);
  }
}
