package io.github.kiwoomjava.spec.diff.report;

import static io.github.kiwoomjava.spec.diff.report.Html.escape;

import io.github.kiwoomjava.spec.diff.Change;
import io.github.kiwoomjava.spec.diff.ChangeKind;
import io.github.kiwoomjava.spec.diff.Level;
import io.github.kiwoomjava.spec.diff.SpecDiff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One page with everything in it. It is complete without its script, which only filters; and it
 * asks nobody for anything, which its policy also forbids.
 */
final class DiffHtml {
  private static final Comparator<Level> WORST_AT_TOP = Comparator.reverseOrder();
  private static final List<Level> WORST_FIRST =
      List.of(Level.BREAKING, Level.RISKY, Level.COMPATIBLE, Level.NONE);

  String render(SpecDiff diff) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
        style-src 'unsafe-inline'; script-src 'unsafe-inline'">
        <title>Kiwoom API: what changed</title>
        <style>
        """);
    page.append(Html.resource("diff.css")).append("</style>\n</head>\n<body>\n");
    head(page, diff);
    bar(page, diff);
    page.append("<main>\n");
    blocks(page, diff);
    page.append("<p id=\"nothing\" class=\"nothing\"");
    page.append(diff.changes().isEmpty() ? "" : " hidden").append(">Nothing to show.</p>\n");
    page.append("</main>\n<script>\n").append(Html.resource("diff.js"));
    return page.append("</script>\n</body>\n</html>\n").toString();
  }

  private static void head(StringBuilder page, SpecDiff diff) {
    page.append("<header>\n<h1>What changed in Kiwoom’s API</h1>\n<p>")
        .append(Summary.changes(diff.changes().size()))
        .append(" in ")
        .append(diff.titles().size())
        .append(" operations. The next version is <b>")
        .append(diff.bump().name().toLowerCase(Locale.ROOT))
        .append("</b>: the worst of them is <b>")
        .append(Summary.words(diff.verdict()))
        .append("</b>.</p>\n<div class=\"cards\">\n");
    for (Level level : WORST_FIRST) {
      page.append(
              "<label class=\"%s\"><b>%d</b><span>%s</span>"
                  .formatted(css(level), diff.count(level), Summary.words(level)))
          .append("<input type=\"checkbox\" value=\"%s\" checked></label>\n".formatted(css(level)));
    }
    page.append("</div>\n</header>\n");
  }

  private static void bar(StringBuilder page, SpecDiff diff) {
    page.append("<div class=\"bar\"><div>\n")
        .append("<input id=\"search\" type=\"search\" placeholder=\"Find an id, element or label\"")
        .append(" aria-label=\"Find an id, element or label\">\n");
    select(
        page,
        "group",
        "All groups",
        diff.titles().values().stream().map(SpecDiff.OperationTitle::group));
    select(page, "kind", "All kinds", diff.changes().stream().map(change -> change.kind().words()));
    page.append("<button id=\"open\" type=\"button\">Open or close all</button>\n")
        .append("<output id=\"shown\"></output>\n</div></div>\n");
  }

  private static void select(StringBuilder page, String id, String all, Stream<String> values) {
    page.append("<select id=\"%s\" aria-label=\"%s\">\n".formatted(id, all))
        .append("<option value=\"\">")
        .append(all)
        .append("</option>\n");
    for (String value : values.collect(TreeSet<String>::new, TreeSet::add, TreeSet::addAll)) {
      page.append("<option>").append(escape(value)).append("</option>\n");
    }
    page.append("</select>\n");
  }

  private static void blocks(StringBuilder page, SpecDiff diff) {
    DiffGroups groups = DiffGroups.of(diff);
    block(page, "Operations removed", "", "", groups.removed(), diff);
    block(page, "Operations added", "", "", groups.added(), diff);
    groups.changed().entrySet().stream()
        .sorted(Comparator.comparing(entry -> worst(entry.getValue()), WORST_AT_TOP))
        .forEach(
            entry -> {
              SpecDiff.OperationTitle title = diff.titles().get(entry.getKey());
              String name = title == null ? "" : title.name().strip();
              String group = title == null ? "" : title.group();
              block(page, entry.getKey(), name, group, entry.getValue(), diff);
            });
    block(page, "Error codes", "", "", groups.errorCodes(), diff);
  }

  private static void block(
      StringBuilder page,
      String id,
      String name,
      String group,
      List<Change> changes,
      SpecDiff diff) {
    if (changes.isEmpty()) {
      return;
    }
    Level worst = worst(changes);
    page.append("<details data-group=\"").append(escape(group));
    page.append("\" data-title=\"").append(escape(id + " " + name)).append('"');
    page.append(worst == Level.BREAKING ? " open" : "").append(">\n<summary>");
    page.append(group.isEmpty() ? "<b>" + escape(id) + "</b>" : "<code>" + escape(id) + "</code>");
    page.append(" <span>").append(escape(name)).append("</span> <span class=\"group\">");
    page.append(escape(group)).append("</span> ").append(DiffRow.tag(worst));
    page.append("<span class=\"count\">").append(Summary.changes(changes.size()));
    page.append("</span></summary>\n");
    page.append(
        """
        <table><thead><tr><th class="verdict">Verdict</th><th class="what">What</th>\
        <th class="where">Where</th><th>Old</th><th>New</th></tr></thead><tbody>
        """);
    List<Change> sorted = new ArrayList<>(changes);
    sorted.sort(Comparator.comparing(change -> change.verdict().worst(), WORST_AT_TOP));
    for (Change change : sorted) {
      boolean whole =
          change.kind() == ChangeKind.OPERATION_ADDED
              || change.kind() == ChangeKind.OPERATION_REMOVED
              || change.kind() == ChangeKind.OPERATION_LIKELY_RENAMED;
      SpecDiff.OperationTitle title =
          whole && change.operation() != null ? diff.titles().get(change.operation()) : null;
      new DiffRow(change, title).append(page);
    }
    page.append("</tbody></table>\n</details>\n");
  }

  private static Level worst(List<Change> changes) {
    return changes.stream().map(change -> change.verdict().worst()).reduce(Level.NONE, Level::or);
  }

  private static String css(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }
}
