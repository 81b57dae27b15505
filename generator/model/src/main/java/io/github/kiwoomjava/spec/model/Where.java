package io.github.kiwoomjava.spec.model;

import org.jspecify.annotations.Nullable;

/**
 * A place in a source, for messages.
 *
 * @param file the file's name as the user gave it
 * @param sheet the sheet's title, null where the whole file is meant
 * @param row the row (workbook) or line (text), from 1; 0 where the whole sheet is meant
 */
public record Where(String file, @Nullable String sheet, int row) {
  public static Where file(String file) {
    return new Where(file, null, 0);
  }

  public static Where sheet(String file, String sheet) {
    return new Where(file, sheet, 0);
  }

  /** The same place at another row. */
  public Where row(int other) {
    return new Where(file, sheet, other);
  }

  @Override
  public String toString() {
    return file + (sheet == null ? "" : ", sheet " + sheet) + (row == 0 ? "" : ", row " + row);
  }
}
