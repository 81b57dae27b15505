package io.github.kiwoomjava.mock.market;

import java.util.List;

/**
 * Something that is traded on the simulated exchange. Its prices are made up.
 *
 * @param code may hold letters
 * @param name Korean
 * @param english its name in English; the code where it has none
 * @param shares how many are listed
 * @param anchor the price around which it moves, in units of {@link Kind#scale()}
 * @param volume shares traded on a usual day
 * @param kind what it is
 * @param board where it is listed: {@code KOSPI}, {@code KOSDAQ}; {@code ND}, {@code NY}, {@code
 *     NA}; {@code GOLD}
 * @param sector the code of its sector index, or empty
 */
public record Stock(
    String code,
    String name,
    String english,
    long shares,
    long anchor,
    long volume,
    Kind kind,
    String board,
    String sector) {
  /** What is traded. */
  public enum Kind {
    STOCK,
    ETF,
    ELW,
    GOLD,
    US_STOCK,
    US_ETF;

    /** How many units of a price make one won or one dollar. */
    public long scale() {
      return isAmerican() ? 10_000 : 1;
    }

    public boolean isAmerican() {
      return this == US_STOCK || this == US_ETF;
    }
  }

  /** All that are there unless others are named; one code holds a letter, prices span bands. */
  public static final List<Stock> USUAL = Universe.USUAL.stocks();

  /** A Korean share on the main board, without a sector. */
  public Stock(String code, String name, long shares, long anchor, long volume) {
    this(code, name, code, shares, anchor, volume, Kind.STOCK, "KOSPI", "");
  }

  /** The prices at which it may trade. */
  public PriceGrid grid() {
    return switch (kind) {
      case US_STOCK, US_ETF -> PriceGrid.AMERICA;
      case ELW -> PriceGrid.WARRANT;
      case GOLD -> PriceGrid.GOLD;
      case STOCK, ETF -> PriceGrid.KOREA;
    };
  }

  /** Whether it counts in the indexes of its board. */
  boolean isShare() {
    return kind == Kind.STOCK || kind == Kind.US_STOCK;
  }
}
