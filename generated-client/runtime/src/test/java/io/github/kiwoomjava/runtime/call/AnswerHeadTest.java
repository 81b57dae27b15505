package io.github.kiwoomjava.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerHeadTest {
  private static final String ROWS = "\"rows\":[" + "{\"a\":\"1\"},".repeat(400) + "{}]";

  private static AnswerHead head(String json) {
    return AnswerHead.of(json.getBytes(StandardCharsets.UTF_8), false);
  }

  private static boolean tail(String json) {
    return AnswerTail.saysGood(json.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`\"return_code\":0`,0", "`\"return_code\":\"0\"`,0", "`\"return_code\":\" 20 \"`,20",
        "`\"returnCode\":3`,3", "`\"return_code\":\"x\"`,", "`\"return_code\":null`,",
        "`\"return_code\":[0]`,", "`\"other\":1`,", "`\"return_code\":99999999999`,"
      })
  void the_return_code_is_found_in_any_form_before_and_after_long_rows(
      String member, Integer code) {
    assertThat(head("{" + member + "}").returnCode()).isEqualTo(code);
    assertThat(head("{" + member + "," + ROWS + "}").returnCode()).isEqualTo(code);
    assertThat(head("{" + ROWS + "," + member + "}").returnCode()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"return_code\":\"abc\",\"ord_no\":\"1\"",
        "\"return_code\":true,\"ord_no\":\"1\"",
        "\"return_code\":4294967296,\"ord_no\":\"1\"",
        "\"return_code\":0,\"returnCode\":20,\"ord_no\":\"1\"",
        "\"return_code\":20,\"returnCode\":0,\"ord_no\":\"1\"",
        "\"return_code\":0,\"return_msg\":\"[2000](RC4058:closed)\""
      })
  void an_orders_answer_that_contradicts_itself_is_not_clear(String members) {
    byte[] json = ("{" + members + "}").getBytes(StandardCharsets.UTF_8);
    assertThat(AnswerHead.of(json, true).clear()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"return_code\":0,\"ord_no\":\"1\"",
        "\"return_code\":\"0\",\"returnCode\":0,\"ord_no\":\"1\"",
        "\"return_code\":null,\"ord_no\":\"1\"",
        "\"return_code\":20,\"return_msg\":\"[2000](RC4058:closed)\"",
        "\"return_code\":0"
      })
  void an_orders_answer_that_agrees_with_itself_is_clear(String members) {
    byte[] json = ("{" + members + "}").getBytes(StandardCharsets.UTF_8);
    assertThat(AnswerHead.of(json, true).clear()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"return_code\":0",
        "\"return_code\" : \"0\" , \"return_msg\":\"ok {[,]}\"",
        "\"return_msg\":\"정상\",\"return_code\":0,\"x\":null\n"
      })
  void the_end_of_an_answer_is_enough_where_all_is_well(String members) {
    assertThat(tail("{" + ROWS + "," + members + "}")).isTrue();
    assertThat(tail("{" + members + "}")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"return_code\":5", "\"return_code\":\"00\"", "\"return_code\":-0",
        "\"x\":{\"return_code\":0}", "\"x\":\"return_code\\\":0,\\\"\"", "\"x\":1",
        "\"return_code\":0,\"x\":\"\\\"\"", "\"return_code\":0.0", "\"my_return_code\":0"
      })
  void everything_else_is_left_to_the_reader(String members) {
    assertThat(tail("{" + ROWS + "," + members + "}")).isFalse();
    assertThat(tail("{" + members + "}")).isFalse();
  }

  @Test
  void garbage_is_walked_without_harm() {
    // what looks good from its end is still read as a whole by the decoder
    for (String garbage : new String[] {"}", "\"}", ":0}", "code\":0}", "0}", " }", ",}", ""}) {
      assertThat(tail(garbage)).as(garbage).isFalse();
      assertThat(tail(" ".repeat(3_000) + garbage)).as(garbage).isFalse();
      assertThat(tail("\"".repeat(3_000) + garbage)).as(garbage).isFalse();
    }
  }

  private static boolean certain(String json) {
    return AnswerHead.of(json.getBytes(StandardCharsets.UTF_8), true).isCertain();
  }

  @Test
  void an_order_is_taken_only_if_nothing_in_the_answer_says_otherwise() {
    assertThat(certain("{\"ord_no\":\"139\",\"return_code\":0}")).isTrue();
    assertThat(certain("{\"ord_no\":\"139\",\"return_code\":\"0\"}")).isTrue();
    assertThat(certain("{\"ord_no\":\"139\"}")).isTrue();
    assertThat(certain("{\"return_code\":0,\"return_msg\":\"정상\"}")).isTrue();
    for (String code : new String[] {"\"abc\"", "true", "4294967296", "0.5", "[]", "{}"}) {
      assertThat(certain("{\"ord_no\":\"139\",\"return_code\":" + code + "}")).isFalse();
    }
    assertThat(certain("{\"return_code\":0,\"ord_no\":\"139\",\"returnCode\":20}")).isFalse();
    assertThat(certain("{\"returnCode\":20,\"ord_no\":\"139\",\"return_code\":0}")).isFalse();
    assertThat(certain("{\"return_code\":0,\"return_msg\":\"[2000](RC4058:장종료)\"}")).isFalse();
    assertThat(certain("{\"return_code\":0,\"return_msg\":\"[CODE=8005, MESSAGE=x]\"}")).isFalse();
  }

  @Test
  void a_second_return_code_behind_the_first_is_read() {
    assertThat(head("{\"return_code\":0,\"returnCode\":20}").returnCode()).isEqualTo(20);
  }
}
