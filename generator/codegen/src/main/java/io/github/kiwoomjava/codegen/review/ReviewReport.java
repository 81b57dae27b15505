package io.github.kiwoomjava.codegen.review;

import java.util.List;

/**
 * What needs a person before a client can be generated from an edition and published.
 *
 * @param items by kind, in each in the order of the sheets
 */
public record ReviewReport(List<ReviewItem> items) {
  public ReviewReport {
    items = List.copyOf(items);
  }

  /** Whether nobody has to do anything. */
  public boolean isEmpty() {
    return items.isEmpty();
  }

  /** The items of one kind. */
  public List<ReviewItem> of(ReviewKind kind) {
    return items.stream().filter(item -> item.kind() == kind).toList();
  }

  /** For people: a heading for each kind that has items, and one or two lines for each of them. */
  public String text() {
    if (isEmpty()) {
      return "Nothing needs a person.\n";
    }
    StringBuilder text = new StringBuilder();
    for (ReviewKind kind : ReviewKind.values()) {
      List<ReviewItem> some = of(kind);
      if (!some.isEmpty()) {
        text.append(kind.words()).append(" (").append(some.size()).append(")\n");
        some.forEach(item -> text.append(text(item)));
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static String text(ReviewItem item) {
    String line = "  " + item.message() + " (" + item.where() + ")\n";
    return item.proposal() == null ? line : line + "      proposal: " + item.proposal() + "\n";
  }
}
