package io.github.kiwoomjava.mock.market;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An execution as it was booked.
 *
 * @param number counted up over all executions
 * @param date the trading day
 * @param settles the day on which the money is paid
 * @param order the number of its order
 * @param cost what the shares sold had cost; 0 for a purchase
 * @param lent money borrowed for it, or paid back by it
 * @param cash of the account afterwards
 * @param held shares of the stock afterwards
 */
public record Deal(
    long number,
    LocalDateTime time,
    LocalDate date,
    LocalDate settles,
    long order,
    Stock stock,
    Side side,
    @Nullable LocalDate loanDate,
    long shares,
    long price,
    long fee,
    long tax,
    long cost,
    long lent,
    long interest,
    long cash,
    long held) {
  public long value() {
    return shares * price;
  }

  /** By how much it moved the cash of the account; above zero for a sale. */
  public long flow() {
    return side == Side.BUY ? lent - value() - fee : value() - fee - tax - lent - interest;
  }

  /** What a sale earned after fees, tax and interest; 0 for a purchase. */
  public long profit() {
    return side == Side.BUY ? 0 : value() - cost - fee - tax - interest;
  }

  Deal withCash(long value) {
    return new Deal(
        number, time, date, settles, order, stock, side, loanDate, shares, price, fee, tax, cost,
        lent, interest, value, held);
  }
}
