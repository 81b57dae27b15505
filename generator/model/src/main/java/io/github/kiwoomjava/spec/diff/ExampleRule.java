package io.github.kiwoomjava.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The example documents, one entry for each direction. */
final class ExampleRule implements OperationRule {
  private static final int LONGEST = 300;

  @Override
  public void check(OperationPair pair, Changes changes) {
    compare(
        Section.REQUEST,
        pair.old().examples().request(),
        pair.now().examples().request(),
        pair,
        changes);
    compare(
        Section.RESPONSE,
        pair.old().examples().response(),
        pair.now().examples().response(),
        pair,
        changes);
  }

  private static void compare(
      Section section,
      List<JsonNode> old,
      List<JsonNode> now,
      OperationPair pair,
      Changes changes) {
    if (!old.equals(now)) {
      changes.add(
          new Change(
              ChangeKind.EXAMPLE_CHANGED,
              pair.id(),
              section,
              null,
              text(old, now),
              text(now, old),
              Verdict.TEXT_ONLY));
    }
  }

  /** The documents from where they begin to differ. */
  private static String text(List<JsonNode> documents, List<JsonNode> others) {
    String text = all(documents);
    String other = all(others);
    int same = 0;
    while (same < Math.min(text.length(), other.length())
        && text.charAt(same) == other.charAt(same)) {
      same++;
    }
    int start = Math.max(0, same - LONGEST / 3);
    int end = Math.min(text.length(), start + LONGEST);
    // Not between the halves of a character.
    start -= start > 0 && Character.isLowSurrogate(text.charAt(start)) ? 1 : 0;
    end -= end > start && Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
    return (start > 0 ? "…" : "") + text.substring(start, end) + (end < text.length() ? "…" : "");
  }

  private static String all(List<JsonNode> documents) {
    return String.join(" ", documents.stream().map(JsonNode::toString).toList());
  }
}
