package io.github.kiwoomjava.mock.market;

/**
 * What an open order is to become.
 *
 * @param quantity how much of it, 0 for all that is open
 * @param price the new limit
 * @param stop the new stop price, 0 for the one before
 */
public record Amendment(long quantity, long price, long stop) {}
