package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.rest.ApiCall;
import io.github.kiwoomjava.mock.rest.Reply;
import java.util.List;

/** Answers which account the token belongs to. */
final class AccountNumber {
  Reply answer(ApiCall call, Sheet sheet) {
    Values values = new Values().text(OrderValues.account(call.appKey()), "acctNo");
    return new Reply(sheet.answer(values, List.of()), false);
  }
}
