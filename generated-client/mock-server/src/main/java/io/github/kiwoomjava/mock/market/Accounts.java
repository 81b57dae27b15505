package io.github.kiwoomjava.mock.market;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The accounts of all app keys. Not safe for several threads at once. */
final class Accounts {
  private final Exchange exchange;
  private final MarketOptions options;
  private final Map<Key, Account> accounts = new LinkedHashMap<>();

  private record Key(String appKey, Wallet wallet) {}

  Accounts(Exchange exchange, MarketOptions options) {
    this.exchange = exchange;
    this.options = options;
  }

  /** The account of an app key, opened with the first question. */
  Account of(String appKey, Wallet wallet, LocalDateTime now) {
    return accounts.computeIfAbsent(
        new Key(appKey, wallet),
        key -> {
          Account account = new Account(appKey, wallet, options.charges(), options.cash(wallet));
          options
              .holdings()
              .forEach(
                  (code, shares) -> {
                    Stock stock = exchange.stock(code);
                    if (Wallet.of(stock) == wallet) {
                      long previous = exchange.quote(stock, now).previousClose();
                      account.hold(stock, shares, stock.grid().floor(previous * 97 / 100));
                    }
                  });
          return account;
        });
  }

  List<Account> of(Wallet wallet) {
    return accounts.values().stream().filter(account -> account.wallet() == wallet).toList();
  }

  List<AccountState> states() {
    return accounts.values().stream().map(Account::state).toList();
  }

  void restore(List<AccountState> states) {
    for (AccountState state : states) {
      accounts.put(new Key(state.appKey(), state.wallet()), Account.of(state, options.charges()));
    }
  }

  /** An open order and whose it is. */
  record Open(Account account, Order order) {}

  /** Open orders of a kind, oldest first. */
  List<Open> open(Wallet wallet, Predicate<Order> which) {
    List<Open> found = new ArrayList<>();
    for (Account account : accounts.values()) {
      if (account.wallet() == wallet) {
        for (Order order : account.waiting()) {
          if (which.test(order)) {
            found.add(new Open(account, order));
          }
        }
      }
    }
    found.sort(Comparator.comparingLong(open -> open.order().number()));
    return found;
  }

  boolean waitsFor(Stock stock) {
    return accounts.values().stream().anyMatch(account -> account.waitsFor(stock));
  }
}
