package io.github.kiwoomjava.runtime.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenCodeTest {
  private enum Known {
    BUY
  }

  private static final class Side extends OpenCode<Known> {
    Side(String raw, @Nullable String koreanLabel, @Nullable Known known) {
      super(raw, koreanLabel, known);
    }
  }

  private static final class Market extends OpenCode<Known> {
    Market(String raw) {
      super(raw, null, null);
    }
  }

  private final Side buy = new Side("2", "매수", Known.BUY);
  private final CodeSet<Side> codes = CodeSet.of(buy);

  @Test
  void aKnownCodeIsFoundByItsRawValueAndAnUnknownOneIsNot() {
    assertThat(codes.find("2")).isSameAs(buy);
    assertThat(codes.find("9")).isNull();
    assertThat(codes.all()).containsExactly(buy);
  }

  @Test
  void codesAreEqualByTypeAndRawValue() {
    assertThat(buy)
        .isEqualTo(new Side("2", null, null))
        .hasSameHashCodeAs(new Side("2", null, null));
    assertThat(buy).isNotEqualTo(new Market("2")).isNotEqualTo(new Side("1", null, null));
  }

  @Test
  void aCodeNeedsARawValueAndShowsItsLabel() {
    assertThat(buy).hasToString("2 매수");
    assertThat(new Market("0")).hasToString("0");
    assertThat(new Market("0").known()).isEmpty();
    assertThatThrownBy(() -> new Market(null)).isInstanceOf(NullPointerException.class);
  }
}
