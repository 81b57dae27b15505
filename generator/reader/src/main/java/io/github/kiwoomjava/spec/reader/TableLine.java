package io.github.kiwoomjava.spec.reader;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A line of the tables of one section. */
sealed interface TableLine {
  int row();

  /** The heading of a table. */
  record Start(int row) implements TableLine {}

  /** A heading in our own sheets that begins another alternative of the body. */
  record NewBody(int row, @Nullable String title) implements TableLine {}

  /** A row below a heading. */
  record Cells(RawRow raw, Columns columns) implements TableLine {
    @Override
    public int row() {
      return raw.number();
    }

    String cell(Column column) {
      return columns.cell(raw, column);
    }

    boolean isBlankExcept(Column... columns) {
      for (Column column : Column.values()) {
        boolean excepted = Arrays.asList(columns).contains(column);
        if (!excepted && !cell(column).isBlank()) {
          return false;
        }
      }
      return true;
    }
  }
}
