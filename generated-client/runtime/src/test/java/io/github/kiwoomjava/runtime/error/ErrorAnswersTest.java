package io.github.kiwoomjava.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorAnswersTest {
  private static ApiException answer(String message) {
    return ErrorAnswers.exception("ka10001", 200, 2, message, false, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1501", "1504", "1505", "1511", "1512", "1513", "1514", "1515", "1516", "1517", "1687",
        "1700", "1701", "1702", "1901", "1902", "1903", "1999", "8001", "8002", "8003", "8005",
        "8006", "8009", "8010", "8011", "8012", "8015", "8016", "8020", "8030", "8031", "8040",
        "8050", "8103", "8104", "8200"
      })
  void every_code_of_the_error_sheet_is_explained(String code) {
    ApiException exception = answer("오류[" + code + ":설명]");
    assertThat(exception.code()).isEqualTo(code);
    assertThat(exception.explanation()).endsWith(".").hasSizeGreaterThan(15);
    assertThat(exception.advice()).endsWith(".").hasSizeGreaterThan(10);
    assertThat(exception).hasMessageContaining("code " + code);
  }

  @ParameterizedTest
  @CsvSource({
    "'인증에 실패했습니다[8005:Token이 유효하지 않습니다]',8005",
    "'접속을 종료합니다 [CODE=8005, MESSAGE=Token]',8005",
    "'[1903:종목 정보가 없습니다]',1903",
    "'[CODE = 1700]',1700",
    "'no [code] at all',"
  })
  void a_code_in_brackets_is_read_in_both_forms(String message, String code) {
    assertThat(ErrorAnswers.code(message)).isEqualTo(code);
    assertThat(RealtimeErrors.code(null, message)).isEqualTo(code);
  }

  @Test
  void the_catalog_has_those_37_codes() {
    assertThat(ErrorCatalog.codes()).hasSize(37);
  }

  @ParameterizedTest
  @CsvSource({
    "[8005:Token],AuthenticationException", "[8030:x],AuthenticationException",
    "[1700:유량=1],RateLimitedException", "[1511:x],InvalidRequestException",
    "[8104:x],NotOnMockException", "[8050:x],NotRegisteredException",
    "[1999:x],ServerException", "[1687:x],RefusedException",
    "[2000](RC4058:모의투자 장종료),InvalidRequestException", "[7777:x],InvalidRequestException",
    "no code at all,InvalidRequestException"
  })
  void each_code_has_its_kind_and_the_return_code_decides_for_unknown_ones(
      String message, String type) {
    ApiException exception = answer(message);
    if (message.contains("RC")) {
      assertThat(exception.code()).isEqualTo("RC4058");
    } else {
      assertThat(exception.getClass().getSimpleName()).isEqualTo(type);
    }
  }

  @Test
  void an_order_that_is_refused_has_the_order_systems_code() {
    ApiException exception =
        ErrorAnswers.exception("kt10000", 200, 20, "[2000](RC4058:모의투자 장종료)", true, true);
    assertThat(exception).isInstanceOf(OrderRejectedException.class);
    assertThat(exception.code()).isEqualTo("RC4058");
  }

  @Test
  void code_1999_of_the_mock_server_means_that_it_does_not_offer_the_operation() {
    assertThat(ErrorAnswers.exception("x", 200, 1, "[1999:x]", false, true))
        .isInstanceOf(NotOnMockException.class);
  }

  @Test
  void details_are_taken_out_of_the_message() {
    assertThat(answer("[1511:필수 입력 값에 값이 존재하지 않습니다. 필수입력 파라미터=stk_cd]"))
        .isInstanceOfSatisfying(
            InvalidRequestException.class, e -> assertThat(e.element()).isEqualTo("stk_cd"));
    assertThat(answer("[1700:허용된 API 요청 개수를 초과하였습니다. 유량=5, API ID=kt10001]"))
        .isInstanceOfSatisfying(
            RateLimitedException.class, e -> assertThat(e.permittedPerSecond()).isEqualTo(5));
    assertThat(answer("[1700:유량=많이]"))
        .isInstanceOfSatisfying(
            RateLimitedException.class, e -> assertThat(e.permittedPerSecond()).isNull());
  }

  @Test
  void a_message_cannot_break_the_log_or_fill_it_or_tell_an_account() {
    ApiException exception = answer("계좌 1234567890\n[1511:x]" + "가".repeat(1_000));
    assertThat(exception.error().message())
        .contains("##########")
        .doesNotContain("\n", "1234567890")
        .hasSizeLessThan(310);
  }
}
