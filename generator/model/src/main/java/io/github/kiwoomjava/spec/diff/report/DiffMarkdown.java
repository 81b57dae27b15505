package io.github.kiwoomjava.spec.diff.report;

import io.github.kiwoomjava.spec.diff.Change;
import io.github.kiwoomjava.spec.diff.ChangeKind;
import io.github.kiwoomjava.spec.diff.Level;
import io.github.kiwoomjava.spec.diff.SpecDiff;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A section of a changelog: what breaks first, texts and examples only as a count. */
final class DiffMarkdown {
  private static final int LONGEST = 200;

  String render(SpecDiff diff) {
    StringBuilder text = new StringBuilder(Summary.of(diff)).append('\n');
    DiffGroups groups = DiffGroups.of(diff);
    operations(text, "Removed operations", groups.removed(), diff);
    operations(text, "New operations", groups.added(), diff);
    for (Level level : List.of(Level.BREAKING, Level.RISKY, Level.COMPATIBLE)) {
      changes(text, level, groups, diff);
    }
    long texts =
        groups.changed().values().stream()
            .flatMap(List::stream)
            .filter(change -> change.verdict().worst() == Level.NONE)
            .count();
    if (texts > 0) {
      text.append("\n").append(texts).append(" changes of texts and examples.\n");
    }
    return text.toString();
  }

  private static void operations(
      StringBuilder text, String heading, List<Change> changes, SpecDiff diff) {
    if (changes.isEmpty()) {
      return;
    }
    text.append("\n### ").append(heading).append("\n\n");
    for (Change change : changes) {
      String id = Objects.requireNonNull(change.operation(), "an operation has an id");
      if (change.kind() == ChangeKind.OPERATION_LIKELY_RENAMED) {
        text.append("  - likely renamed to ").append(code(change.now())).append('\n');
      } else {
        text.append("- ").append(heading(diff, id)).append('\n');
      }
    }
  }

  private static String heading(SpecDiff diff, String id) {
    SpecDiff.OperationTitle title = diff.titles().get(id);
    return code(id) + (title == null ? "" : " " + plain(title.name()));
  }

  private static void changes(StringBuilder text, Level level, DiffGroups groups, SpecDiff diff) {
    StringBuilder some = new StringBuilder();
    groups
        .changed()
        .forEach(
            (id, changes) -> {
              List<Change> here = of(level, changes);
              if (!here.isEmpty()) {
                some.append("\n- ").append(heading(diff, id)).append('\n');
                here.forEach(change -> some.append("  - ").append(line(change)).append('\n'));
              }
            });
    List<Change> codes = of(level, groups.errorCodes());
    if (!codes.isEmpty()) {
      some.append("\n- Error codes\n");
      codes.forEach(change -> some.append("  - ").append(line(change)).append('\n'));
    }
    if (some.length() > 0) {
      String name = level.name().charAt(0) + level.name().substring(1).toLowerCase(Locale.ROOT);
      text.append("\n### ").append(name).append('\n').append(some);
    }
  }

  private static List<Change> of(Level level, List<Change> changes) {
    return changes.stream().filter(change -> change.verdict().worst() == level).toList();
  }

  private static String line(Change change) {
    StringBuilder line = new StringBuilder(change.kind().words());
    if (change.section() != null) {
      line.append(", ").append(change.section().name().toLowerCase(Locale.ROOT));
    }
    if (change.path() != null && !change.path().isEmpty()) {
      line.append(' ').append(code(change.path()));
    }
    line.append(": ");
    if (change.old() != null && change.now() != null) {
      return line.append(plain(change.old())).append(" → ").append(plain(change.now())).toString();
    }
    return line.append(plain(change.old() == null ? change.now() : change.old())).toString();
  }

  private static String code(@Nullable String text) {
    String line = oneLine(text);
    // A fence longer than any inside, as CommonMark has it.
    String fence = "`";
    while (line.contains(fence)) {
      fence += "`";
    }
    String gap = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return fence + gap + line + gap + fence;
  }

  /** Text from a sheet with nothing in it that Markdown or HTML would take for its own. */
  private static String plain(@Nullable String text) {
    return oneLine(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replaceAll("([\\\\`*_{}\\[\\]()#+!|~>-])", "\\\\$1");
  }

  private static String oneLine(@Nullable String text) {
    String line = text == null ? "" : text.replaceAll("[\\s\\p{Cc}]+", " ").strip();
    return line.codePointCount(0, line.length()) > LONGEST
        ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…"
        : line;
  }
}
