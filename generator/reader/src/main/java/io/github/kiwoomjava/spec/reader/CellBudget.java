package io.github.kiwoomjava.spec.reader;

import java.util.List;

/**
 * How much a workbook may hold. A sheet of Kiwoom's has some hundred rows of eight cells; a file of
 * a hundred kilobytes can hold enough cells to fill the memory, the more so if they stand far to
 * the right.
 */
final class CellBudget {
  static final int MOST_COLUMNS = 256;
  static final int MOST_ROWS = 20_000;
  static final int MOST_MERGED = 5_000;
  private static final int MOST_PLACES = 2_000_000;
  private static final long MOST_CHARACTERS = 64L << 20;

  private int places;
  private long characters;

  /** Takes room for a row; false if there is none. */
  boolean take(List<String> cells) {
    return take(cells.size(), cells.stream().mapToInt(String::length).sum());
  }

  /**
   * Takes room for a cell.
   *
   * @param places how many places the row grows by
   * @return whether there is room
   */
  boolean take(int places, int characters) {
    if (this.places + places > MOST_PLACES || this.characters + characters > MOST_CHARACTERS) {
      return false;
    }
    this.places += places;
    this.characters += characters;
    return true;
  }
}
