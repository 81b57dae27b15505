package io.github.kiwoomjava.spec.importing;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/**
 * The lines of {@code naming/retired.tsv}: what Kiwoom took away and our sheets keep. An import
 * adds lines, and takes out those of what came back; people take out what is to go for good.
 */
final class RetiredTable {
  static final String PATH = "naming/retired.tsv";
  private static final List<String> COLUMNS =
      List.of("operation", "section", "path", "code", "edition", "label", "why");
  private static final String NOTE =
      """
      # What an edition no longer has. It stays in the client, deprecated, until its line is deleted
      # here, which is a MAJOR version; "code" stands for one value of a code set.
      """;

  private final PlainTable table;
  private final TreeMap<Place, List<String>> lines = new TreeMap<>();

  /**
   * @param text what the file holds, empty if there is none
   * @throws IOException if it is no such table
   */
  RetiredTable(String text) throws IOException {
    table = new PlainTable(PATH, COLUMNS, NOTE, text);
    for (List<String> cells : table.rows()) {
      lines.put(new Place(cells.get(0), cells.get(1), cells.get(2), cells.get(3)), cells);
    }
  }

  boolean has(Place place) {
    return lines.containsKey(place);
  }

  /** Adds a line, unless there is one: somebody may have written a reason into it. */
  void add(Place place, LocalDate edition, String label) {
    lines.putIfAbsent(
        place,
        List.of(
            place.operation(),
            place.section(),
            place.path(),
            place.code(),
            edition.toString(),
            label.replaceAll("\\s+", " ").strip(),
            ""));
  }

  /** Adds the lines that this one lacks. */
  void addAll(RetiredTable other) {
    other.lines.forEach(lines::putIfAbsent);
  }

  void remove(Place place) {
    lines.remove(place);
  }

  /** The table with these lines. */
  String text() {
    return lines.isEmpty() ? table.textOfNothing() : table.text(lines.values());
  }

  /**
   * What a line is about.
   *
   * @param section {@code request} or {@code response}; empty for a whole operation
   * @param path empty for a whole operation
   * @param code a value of the field's code set, empty for the field itself
   */
  record Place(String operation, String section, String path, String code)
      implements Comparable<Place> {
    static Place of(String operation) {
      return new Place(operation, "", "", "");
    }

    Place child(String element) {
      return new Place(operation, section, path.isEmpty() ? element : path + "/" + element, "");
    }

    Place ofCode(String value) {
      return new Place(operation, section, path, value.isBlank() ? '"' + value + '"' : value);
    }

    @Override
    public int compareTo(Place other) {
      return key().compareTo(other.key());
    }

    private String key() {
      return String.join("\t", operation, section, path, code);
    }
  }
}
