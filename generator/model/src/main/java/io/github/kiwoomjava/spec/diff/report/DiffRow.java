package io.github.kiwoomjava.spec.diff.report;

import static io.github.kiwoomjava.spec.diff.report.Html.escape;

import io.github.kiwoomjava.spec.diff.Change;
import io.github.kiwoomjava.spec.diff.Level;
import io.github.kiwoomjava.spec.diff.SpecDiff;
import io.github.kiwoomjava.spec.diff.Verdict;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One change as a row of a table.
 *
 * @param whole the operation, where it came or went as a whole, otherwise null
 */
record DiffRow(Change change, SpecDiff.@Nullable OperationTitle whole) {

  static String tag(Level level) {
    return "<span class=\"tag %s\">%s</span>"
        .formatted(level.name().toLowerCase(Locale.ROOT), Summary.words(level));
  }

  void append(StringBuilder page) {
    Level worst = change.verdict().worst();
    page.append("<tr data-level=\"").append(worst.name().toLowerCase(Locale.ROOT));
    page.append("\" data-kind=\"").append(escape(change.kind().words()));
    page.append("\"><td class=\"verdict\">").append(tag(worst)).append(sides());
    page.append("</td><td class=\"what\">").append(escape(change.kind().words()));
    page.append("</td><td class=\"where\">").append(place());
    SideBySide sides = SideBySide.of(change.old(), change.now());
    page.append("</td><td class=\"old\">").append(sides.old());
    page.append("</td><td class=\"new\">").append(sides.now()).append("</td></tr>\n");
  }

  private String place() {
    if (whole != null) {
      return "<code>%s</code><small>%s</small>"
          .formatted(escape(change.operation()), escape(whole.group()));
    }
    String path = change.path();
    String code = path == null || path.isEmpty() ? "" : "<code>" + escape(path) + "</code>";
    return change.section() == null
        ? code
        : code + "<small>" + change.section().name().toLowerCase(Locale.ROOT) + "</small>";
  }

  /** Who suffers, where the three differ and one of them does. */
  private String sides() {
    Verdict verdict = change.verdict();
    boolean alike = verdict.wire() == verdict.source() && verdict.source() == verdict.binary();
    if (alike || verdict.worst().compareTo(Level.RISKY) < 0) {
      return "";
    }
    StringBuilder sides = new StringBuilder();
    add(sides, "wire", verdict.wire(), verdict.worst());
    add(sides, "source", verdict.source(), verdict.worst());
    add(sides, "binary", verdict.binary(), verdict.worst());
    return "<small>" + sides + "</small>";
  }

  private static void add(StringBuilder sides, String name, Level level, Level worst) {
    if (level == worst) {
      sides.append(sides.length() == 0 ? "" : ", ").append(name);
    }
  }
}
