package io.github.kiwoomjava.runtime.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTest {
  @Test
  void a_minus_means_down_and_never_a_negative_price() {
    Price price = Price.of("-160400");
    assertThat(price.magnitude()).isEqualTo("160400");
    assertThat(price.longValue()).isEqualTo(160_400);
    assertThat(price.direction()).isEqualTo(Direction.DOWN);
    assertThat(price).hasToString("-160400");
  }

  @Test
  void trailing_zeros_do_not_matter_and_directions_do() {
    assertThat(Price.of("9.5")).isEqualTo(Price.of("9.50")).hasSameHashCodeAs(Price.of("9.50"));
    assertThat(Price.of("+9.5")).isNotEqualTo(Price.of("9.5"));
    assertThat(Price.of("+9.5").isSameAmount(Price.of("-9.50"))).isTrue();
    assertThat(Price.of("-9.5")).isLessThan(Price.of("9.5")).isLessThan(Price.of("10"));
    assertThat(Price.of(0)).isEqualTo(Price.of("0.00")).hasSameHashCodeAs(Price.of("0.00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "--5", "1.", "1,000", "1e3", "1234567890123456789"})
  void what_is_no_price_is_refused(String text) {
    assertThatThrownBy(() -> Price.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_negative_number_is_refused_with_a_hint() {
    assertThatThrownBy(() -> Price.of(new BigDecimal("-1"))).hasMessageContaining("direction");
  }

  @Test
  void a_price_with_a_fraction_has_no_whole_value() {
    assertThatThrownBy(() -> Price.of("9.5").longValue()).isInstanceOf(ArithmeticException.class);
    assertThat(Price.of("9.5").doubleValue()).isEqualTo(9.5);
  }

  @Test
  void without_its_direction_it_is_the_same_amount_and_has_no_sign() {
    assertThat(Price.of("-82000").withoutDirection())
        .isEqualTo(Price.of(82_000))
        .hasToString("82000");
    assertThat(Price.of("+95.20").withoutDirection()).hasToString("95.20");
  }
}
