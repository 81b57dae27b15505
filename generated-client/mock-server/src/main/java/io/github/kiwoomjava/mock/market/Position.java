package io.github.kiwoomjava.mock.market;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Shares that an account holds.
 *
 * @param loanDate when they were bought on credit; null for those that were paid
 * @param cost what was paid for them, without fees
 * @param loan what is still to be paid back
 * @param boughtToday shares
 * @param soldToday shares
 * @param boughtBefore shares bought on the trading day before
 * @param soldBefore shares sold on the trading day before
 */
public record Position(
    Stock stock,
    @Nullable LocalDate loanDate,
    long quantity,
    long cost,
    long loan,
    long boughtToday,
    long soldToday,
    long boughtBefore,
    long soldBefore) {
  static Position none(Stock stock, @Nullable LocalDate loanDate) {
    return new Position(stock, loanDate, 0, 0, 0, 0, 0, 0, 0);
  }

  /** The average price paid, 0 for none. */
  public long averageCost() {
    return quantity == 0 ? 0 : Math.round((double) cost / quantity);
  }

  /** The part of the cost that belongs to some of the shares. */
  long costOf(long shares) {
    return quantity == 0 ? 0 : cost - cost * (quantity - shares) / quantity;
  }

  /** The part of the loan that belongs to some of the shares. */
  long loanOf(long shares) {
    return quantity == 0 ? 0 : loan - loan * (quantity - shares) / quantity;
  }

  Position bought(long shares, long value, long lent) {
    return new Position(
        stock,
        loanDate,
        quantity + shares,
        cost + value,
        loan + lent,
        boughtToday + shares,
        soldToday,
        boughtBefore,
        soldBefore);
  }

  Position sold(long shares) {
    return new Position(
        stock,
        loanDate,
        quantity - shares,
        cost - costOf(shares),
        loan - loanOf(shares),
        boughtToday,
        soldToday + shares,
        boughtBefore,
        soldBefore);
  }

  Position nextDay() {
    return new Position(stock, loanDate, quantity, cost, loan, 0, 0, boughtToday, soldToday);
  }
}
