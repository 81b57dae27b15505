package io.github.kiwoomjava.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of workbook examples that need not survive, each with its reason. */
final class ListedExamples {
  private static final String TABLE = "listed-examples.tsv";
  private static final int COLUMNS = 5;

  private final List<String[]> rows;

  private ListedExamples(List<String[]> rows) {
    this.rows = rows;
  }

  static ListedExamples load() {
    try (InputStream in = ListedExamples.class.getResourceAsStream(TABLE)) {
      return new ListedExamples(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .skip(1)
              .map(ListedExamples::row)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] row(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != COLUMNS || cells[COLUMNS - 1].isBlank()) {
      throw new IllegalStateException(TABLE + ": five cells, the last a reason, not: " + line);
    }
    return cells;
  }

  int size() {
    return rows.size();
  }

  /** All entries for an edition. */
  Set<String> entries(String edition) {
    return rows.stream()
        .filter(row -> row[0].equals(edition))
        .map(ListedExamples::entry)
        .collect(Collectors.toSet());
  }

  /** The entry that a trouble of {@link RoundTrip} falls under; its path counts with all below. */
  Optional<String> entryOf(String edition, String operation, String trouble) {
    String place = trouble.substring(0, trouble.indexOf(':')).replaceAll("\\[[0-9]+]", "");
    return rows.stream()
        .filter(row -> row[0].equals(edition) && row[1].equals(operation))
        .filter(row -> (place + "/").startsWith(row[2] + " " + row[3] + "/"))
        .map(ListedExamples::entry)
        .findFirst();
  }

  private static String entry(String[] row) {
    return row[1] + " " + row[2] + " " + row[3];
  }
}
