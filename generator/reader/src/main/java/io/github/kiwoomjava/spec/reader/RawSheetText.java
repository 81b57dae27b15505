package io.github.kiwoomjava.spec.reader;

import java.util.List;

/**
 * What a sheet text holds.
 *
 * @param title of its first heading, empty if there is none
 */
record RawSheetText(String title, List<RawRow> rows) {}
