package io.github.kiwoomjava.spec.diff.report;

import io.github.kiwoomjava.spec.diff.Change;
import io.github.kiwoomjava.spec.diff.ChangeKind;
import io.github.kiwoomjava.spec.diff.Level;
import io.github.kiwoomjava.spec.diff.SpecDiff;
import io.github.kiwoomjava.spec.diff.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lines in columns below a heading for each operation. */
final class DiffText {
  private static final int KIND_WIDTH = 16;
  private static final int VERDICT_WIDTH = 10;
  private static final int LONGEST_CELL = 100;

  String render(SpecDiff diff) {
    StringBuilder text = new StringBuilder(Summary.of(diff)).append('\n');
    DiffGroups groups = DiffGroups.of(diff);
    operations(text, "Operations removed", groups.removed(), diff);
    operations(text, "Operations added", groups.added(), diff);
    groups.changed().forEach((id, changes) -> block(text, DiffGroups.heading(diff, id), changes));
    block(text, "Error codes", groups.errorCodes());
    return text.toString();
  }

  private static void operations(
      StringBuilder text, String heading, List<Change> changes, SpecDiff diff) {
    if (changes.isEmpty()) {
      return;
    }
    text.append('\n').append(heading).append('\n');
    for (Change change : changes) {
      String id = Objects.requireNonNull(change.operation(), "an operation has an id");
      text.append("  ");
      if (change.kind() == ChangeKind.OPERATION_LIKELY_RENAMED) {
        text.append("  likely renamed to ").append(clean(change.now())).append(", not assumed");
      } else {
        text.append(clean(DiffGroups.heading(diff, id)));
      }
      text.append('\n');
    }
  }

  private static void block(StringBuilder text, String heading, List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    text.append('\n').append(clean(heading)).append('\n');
    int width = changes.stream().mapToInt(change -> Width.of(place(change))).max().orElse(0);
    for (Change change : changes) {
      String line =
          "  "
              + Width.pad(Summary.words(change.verdict().worst()), VERDICT_WIDTH)
              + "  "
              + Width.pad(change.kind().words(), KIND_WIDTH)
              + "  "
              + Width.pad(place(change), Math.min(width, 60))
              + "  "
              + difference(change)
              + sides(change.verdict());
      text.append(line.stripTrailing()).append('\n');
    }
  }

  private static String place(Change change) {
    String path = change.path() == null ? "" : change.path();
    String section =
        change.section() == null ? "" : change.section().name().toLowerCase(Locale.ROOT) + " ";
    return clean((section + path).strip());
  }

  private static String difference(Change change) {
    if (change.old() == null) {
      return cell(change.now());
    }
    return change.now() == null
        ? cell(change.old())
        : cell(change.old()) + " -> " + cell(change.now());
  }

  /** Which of the three suffer, where not all do alike. */
  private static String sides(Verdict verdict) {
    Level worst = verdict.worst();
    if (worst.compareTo(Level.RISKY) < 0) {
      return "";
    }
    StringBuilder sides = new StringBuilder();
    side(sides, "wire", verdict.wire());
    side(sides, "source", verdict.source());
    side(sides, "binary", verdict.binary());
    return "  [" + sides + "]";
  }

  private static void side(StringBuilder sides, String name, Level level) {
    if (level.compareTo(Level.RISKY) >= 0) {
      sides.append(sides.length() == 0 ? "" : ", ").append(name);
      sides.append(level == Level.RISKY ? " risky" : "");
    }
  }

  private static String cell(@Nullable String text) {
    String clean = clean(text);
    return Width.of(clean) > LONGEST_CELL ? Width.cut(clean, LONGEST_CELL - 1) + "…" : clean;
  }

  /** Sheets are other people's text; it must not drive the terminal. */
  private static String clean(@Nullable String text) {
    return text == null
        ? ""
        : text.replaceAll("\\s+", " ").replaceAll("[\\p{Cc}\\p{Cf}]", "?").strip();
  }
}
