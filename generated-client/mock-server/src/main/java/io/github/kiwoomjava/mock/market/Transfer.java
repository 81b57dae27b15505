package io.github.kiwoomjava.mock.market;

import java.time.LocalDate;

/**
 * Money that came from another wallet, or went there.
 *
 * @param amount below zero for money that went away, in the unit of the wallet
 */
public record Transfer(LocalDate date, long amount) {}
