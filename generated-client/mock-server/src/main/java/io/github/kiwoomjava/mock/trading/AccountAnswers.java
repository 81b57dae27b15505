package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.AccountView;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.Wallet;
import io.github.kiwoomjava.mock.rest.ApiCall;
import io.github.kiwoomjava.mock.rest.Reply;
import java.util.List;

/** Answers about money and holdings of the token's account. */
final class AccountAnswers {
  private final Market market;
  private final Wallet wallet;
  private final WalletValues totals;
  private final HoldingValues holdings;

  AccountAnswers(Market market, Wallet wallet) {
    this.market = market;
    this.wallet = wallet;
    totals = new WalletValues(market);
    holdings = new HoldingValues(market);
  }

  /** Money alone. */
  Reply deposit(ApiCall call, Sheet sheet) {
    return new Reply(sheet.answer(totals.of(account(call)), List.of()), false);
  }

  /** Money, and a row for each holding. */
  Reply balance(ApiCall call, Sheet sheet) {
    AccountView account = account(call);
    long worth = totals.worth(account).value();
    List<Values> rows =
        account.positions().stream()
            .filter(position -> position.quantity() > 0)
            .map(position -> holdings.of(account, position, worth).date(account.today(), "dt"))
            .toList();
    Values own = totals.of(account).date(account.today(), "dt");
    return new Reply(sheet.answer(own, rows), false);
  }

  private AccountView account(ApiCall call) {
    return market.account(call.appKey(), wallet);
  }
}
