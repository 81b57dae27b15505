package io.github.kiwoomjava.spec.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.spec.model.CodeValue;
import io.github.kiwoomjava.spec.model.Facts;
import io.github.kiwoomjava.spec.model.SignMeaning;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactSyntaxTest {
  private static final List<String> TEXTS =
      List.of(
          "1", "합산", "", " ", " x ", "a,b", "a;b", "a=b", "\"", "\\", "\\n", "\n", "codes", "a b",
          "->");

  @Test
  void factsReadLikeAShortSentence() {
    Facts facts =
        new Facts(
            List.of(new CodeValue("1", "합산"), new CodeValue("2", "관리종목, 우선주")),
            "원",
            2,
            SignMeaning.DIRECTION,
            "HH:mm",
            "Y",
            "0",
            "ka10099/code");

    assertThat(FactSyntax.write(facts))
        .isEqualTo(
            "codes 1=합산, 2=\"관리종목, 우선주\"; unit 원; scale 2; sign direction;"
                + " pattern HH:mm; fixed Y; default 0; ref ka10099/code");
    assertThat(FactSyntax.parse("unit   원 ;scale 2; "))
        .isEqualTo(new Facts(List.of(), "원", 2, null, null, null, null, null));
  }

  @Test
  void anyFactsReadBackEqual() {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      Facts facts =
          new Facts(
              random
                  .ints(random.nextInt(4))
                  .mapToObj(any -> new CodeValue(text(random), text(random)))
                  .toList(),
              random.nextBoolean() ? null : text(random),
              random.nextBoolean() ? null : Integer.valueOf(random.nextInt(9)),
              random.nextBoolean() ? null : SignMeaning.NEGATIVE,
              random.nextBoolean() ? null : text(random),
              random.nextBoolean() ? null : text(random),
              random.nextBoolean() ? null : text(random),
              random.nextBoolean() ? null : text(random));

      assertThat(FactSyntax.parse(FactSyntax.write(facts))).isEqualTo(facts);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nonsense", "codes 1", "unit \"원", "scale two", "sign up", "unit 원 scale 2 = 3"})
  void whatIsNotOfThisFormIsRefused(String text) {
    assertThatThrownBy(() -> FactSyntax.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  private static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }
}
