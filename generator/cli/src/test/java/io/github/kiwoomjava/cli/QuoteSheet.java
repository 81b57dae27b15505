package io.github.kiwoomjava.cli;

/** A small canonical sheet, the operation {@code zz90001}. */
final class QuoteSheet {
  static final String STOCK_CODE = "| Body | stk_cd | 종목코드 | String | Y | 20 | |";

  private QuoteSheet() {}

  /** The sheet without examples. */
  static String of(String requestRow) {
    return """
        # 시세요청(zz90001)

        | 항목 | 값 |
        | --- | --- |
        | API ID | zz90001 |
        | API 명 | 시세요청 |
        | Method | POST |
        | 운영 도메인 | https://api.kiwoom.com |
        | URL | /api/dostk/mrkcond |

        ## Request

        | 구분 | Element | 한글명 | Type | Required | Length | Description |
        | --- | --- | --- | --- | --- | --- | --- |
        %s

        ## Response

        | 구분 | Element | 한글명 | Type | Required | Length | Description |
        | --- | --- | --- | --- | --- | --- | --- |
        | Body | cur_prc | 현재가 | String | N | 20 | |
        """
        .formatted(requestRow);
  }

  /** What follows the sheet if it has an example. */
  static String example(String message, String json) {
    return "\n## %s Example\n\n```json\n%s\n```\n".formatted(message, json);
  }
}
