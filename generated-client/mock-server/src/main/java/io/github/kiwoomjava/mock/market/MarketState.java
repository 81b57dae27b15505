package io.github.kiwoomjava.mock.market;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What a market is that does not follow from its seed.
 *
 * @param now the Korean time at the exchange
 * @param orderNumber the last that was given
 * @param executions how many there were
 */
public record MarketState(
    LocalDateTime now, long orderNumber, long executions, List<AccountState> accounts) {
  public MarketState {
    accounts = List.copyOf(accounts);
  }
}
