package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.model.Where;
import java.util.List;

/**
 * A sheet before anybody interprets it: all three shapes of source become this.
 *
 * @param name the sheet's title
 * @param where the sheet as a whole
 * @param rows those that hold any text, in order
 */
record RawSheet(String name, Where where, List<RawRow> rows) {
  RawSheet {
    rows = List.copyOf(rows);
  }
}
