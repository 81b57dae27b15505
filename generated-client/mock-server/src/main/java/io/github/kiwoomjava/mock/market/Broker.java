package io.github.kiwoomjava.mock.market;

/**
 * A member of the exchange.
 *
 * @param weight its share of all trading against that of the others
 */
public record Broker(String code, String name, boolean foreign, double weight) {}
