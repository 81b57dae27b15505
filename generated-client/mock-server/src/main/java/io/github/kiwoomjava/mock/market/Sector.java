package io.github.kiwoomjava.mock.market;

/**
 * A sector, or any other index of stocks.
 *
 * @param code such as {@code 001}
 * @param name Korean
 * @param board of its members: {@code KOSPI}, {@code KOSDAQ}, {@code US}
 */
public record Sector(String code, String name, String english, String board) {}
