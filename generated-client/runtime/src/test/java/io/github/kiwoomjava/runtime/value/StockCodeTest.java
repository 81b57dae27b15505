package io.github.kiwoomjava.runtime.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StockCodeTest {
  @ParameterizedTest
  @CsvSource({
    "005930,005930",
    "A005930,005930",
    "005930_NX,005930",
    "005930_AL,005930",
    "J0001A0,0001A0",
    "AAPL,AAPL",
    "QQQ,QQQ",
    "JABCDEF,JABCDEF"
  })
  void the_base_has_neither_venue_nor_prefix(String raw, String base) {
    assertThat(StockCode.of(raw).base()).isEqualTo(base);
    assertThat(StockCode.of(raw)).hasToString(raw);
  }

  @Test
  void a_code_moves_between_venues() {
    StockCode code = StockCode.of("A005930");
    assertThat(code.nxt().raw()).isEqualTo("005930_NX");
    assertThat(code.nxt().sor().raw()).isEqualTo("005930_AL");
    assertThat(code.sor().krx()).isEqualTo(StockCode.of("005930"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "005 930", "005930\n"})
  void blanks_are_refused(String raw) {
    assertThatThrownBy(() -> StockCode.of(raw)).hasMessageContaining("005930");
  }

  @Test
  void what_goes_out_has_no_letter_of_balances_and_keeps_its_venue() {
    assertThat(StockCode.of("A005930").unprefixed()).hasToString("005930");
    assertThat(StockCode.of("A005930_NX").unprefixed()).hasToString("005930_NX");
    assertThat(StockCode.of("Q0001A0_AL").unprefixed()).hasToString("0001A0_AL");
    assertThat(StockCode.of("005930").unprefixed()).hasToString("005930");
    assertThat(StockCode.of("AAPL").unprefixed()).hasToString("AAPL");
    assertThat(StockCode.of("JPMORGA").unprefixed()).hasToString("JPMORGA");
  }

  @Test
  void the_same_stock_is_known_whoever_names_it() {
    assertThat(StockCode.of("A005930").isSameStock(StockCode.of("005930_AL"))).isTrue();
    assertThat(StockCode.of("A005930")).isNotEqualTo(StockCode.of("005930"));
    assertThat(StockCode.of("005930").isSameStock(StockCode.of("000660"))).isFalse();
  }

  @Test
  void lower_case_is_put_right() {
    assertThat(StockCode.of("005930_al").nxt()).hasToString("005930_NX");
    assertThat(StockCode.of("a00680k_nx")).hasToString("A00680K_NX");
    assertThat(StockCode.of("aapl")).isEqualTo(StockCode.of("AAPL"));
  }
}
