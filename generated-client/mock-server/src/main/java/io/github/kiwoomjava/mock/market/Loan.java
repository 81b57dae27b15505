package io.github.kiwoomjava.mock.market;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That an order is on credit.
 *
 * @param date the day of the loan that a sale pays back; null for a purchase, and for a sale that
 *     pays back the oldest first
 */
public record Loan(@Nullable LocalDate date) {
  /** Money is borrowed to buy, or whatever was borrowed first is paid back. */
  public static final Loan ANY = new Loan(null);
}
