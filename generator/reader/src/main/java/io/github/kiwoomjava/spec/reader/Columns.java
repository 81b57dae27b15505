package io.github.kiwoomjava.spec.reader;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each column of one table stands; tables of one sheet may differ. */
final class Columns {
  private final Map<Column, Integer> places;

  private Columns(Map<Column, Integer> places) {
    this.places = places;
  }

  /** The columns that the row heads, or null if the row is no heading of a table of fields. */
  static @Nullable Columns of(RawRow row) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (int i = 0; i < row.cells().size(); i++) {
      for (Column column : Column.values()) {
        if (column.isHeadedBy(row.cell(i))) {
          places.putIfAbsent(column, i);
        }
      }
    }
    return places.containsKey(Column.ELEMENT) && places.size() > 1 ? new Columns(places) : null;
  }

  boolean has(Column column) {
    return places.containsKey(column);
  }

  /** The cell below the heading, blank if the table has no such column. */
  String cell(RawRow row, Column column) {
    Integer place = places.get(column);
    return place == null ? "" : row.cell(place);
  }

  boolean isPlaceOf(Column column, int place) {
    Integer known = places.get(column);
    return known != null && known == place;
  }
}
