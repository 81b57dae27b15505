package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.error.ErrorBook;
import io.github.kiwoomjava.mock.rest.ApiCall;
import java.math.BigDecimal;

/** Reads the numbers of orders, which must be right to the digit. */
final class OrderNumbers {
  private final ErrorBook errors;

  OrderNumbers(ErrorBook errors) {
    this.errors = errors;
  }

  /** A whole number, 0 where nothing stands. */
  long of(ApiCall call, String element) {
    String text = call.text(element);
    if (text.isEmpty()) {
      return 0;
    }
    if (!text.matches("\\d{1,12}")) {
      throw errors.failure("1517", element, "숫자가 아닙니다");
    }
    return Long.parseLong(text);
  }

  /** Dollars in ten thousandths, 0 where nothing stands. */
  long dollars(ApiCall call, String element) {
    String text = call.text(element);
    if (text.isEmpty()) {
      return 0;
    }
    if (!text.matches("\\d{1,8}(\\.\\d{1,4})?")) {
      throw errors.failure("1517", element, "달러 금액이 아닙니다");
    }
    return new BigDecimal(text).movePointRight(4).longValueExact();
  }
}
