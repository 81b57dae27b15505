package io.github.kiwoomjava.mock.market;

/**
 * An ETF and what it follows.
 *
 * @param index the code of a sector or index
 * @param multiple of the daily move: 1, 2, or -1
 */
public record Fund(Stock stock, String index, int multiple, String manager) {}
