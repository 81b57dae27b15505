package io.github.kiwoomjava.mock.market;

import java.util.List;

/**
 * A stock of the simulated exchange. Its prices are made up.
 *
 * @param code may hold letters
 * @param shares how many are listed
 * @param anchor the price around which it moves, in won
 * @param volume shares traded on a usual day
 */
public record Stock(String code, String name, long shares, long anchor, long volume) {
  /** Those that are there unless others are named; one code holds a letter, prices span bands. */
  public static final List<Stock> USUAL =
      List.of(
          new Stock("005930", "삼성전자", 5_919_637_922L, 71_000, 14_000_000),
          new Stock("000660", "SK하이닉스", 728_002_365L, 186_000, 3_200_000),
          new Stock("035420", "NAVER", 158_437_008L, 214_000, 700_000),
          new Stock("005380", "현대차", 204_757_766L, 238_000, 620_000),
          new Stock("069500", "KODEX 200", 184_650_000L, 36_400, 4_100_000),
          new Stock("00680K", "미래에셋증권2우B", 140_000_000L, 3_900, 310_000));
}
