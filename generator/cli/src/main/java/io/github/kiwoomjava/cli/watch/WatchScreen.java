package io.github.kiwoomjava.cli.watch;

import io.github.kiwoomjava.cli.show.AnswerView;
import io.github.kiwoomjava.cli.show.Format;
import io.github.kiwoomjava.cli.show.Output;
import io.github.kiwoomjava.cli.show.ResultFormat;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One screen that is written over in place: a table a kind, with the latest event of each item, and
 * the last piece of news below.
 */
final class WatchScreen implements WatchOutput {
  private static final String HOME = "\u001b[H";
  private static final String CLEAR_LINE = "\u001b[K";
  private static final String CLEAR_REST = "\u001b[J";
  private static final int MOST_ROWS = 200;

  /** Where the catalogue has the members of events. */
  private static final String ROWS = "updates";

  private final Output output;
  private final boolean inPlace;
  private final Map<String, AnswerView> views;
  private final List<String> columns;
  private final Map<String, Map<String, Map<String, @Nullable Object>>> latest =
      new LinkedHashMap<>();
  private String news = "";

  /**
   * A screen.
   *
   * @param inPlace whether the cursor can go back; without, each event is a row of its own
   * @param views what is known of each kind's messages
   * @param columns the members to show; empty for as many as have room
   */
  WatchScreen(Output output, boolean inPlace, Map<String, AnswerView> views, List<String> columns) {
    this.output = output;
    this.inPlace = inPlace;
    this.views = views;
    this.columns = columns;
  }

  @Override
  public void event(String kind, String item, Map<String, @Nullable Object> members) {
    Map<String, Map<String, @Nullable Object>> rows =
        latest.computeIfAbsent(kind, each -> new LinkedHashMap<>());
    if (!inPlace) {
      rows.clear();
    } else if (rows.size() >= MOST_ROWS && !rows.containsKey(item)) {
      rows.remove(rows.keySet().iterator().next());
    }
    rows.put(item, members);
    draw();
  }

  @Override
  public void news(String text) {
    news = text;
    draw();
  }

  private void draw() {
    StringWriter drawn = new StringWriter();
    Output page =
        new Output(new PrintWriter(drawn), output.width(), output.colours(), output.korean());
    latest.forEach(
        (kind, rows) -> {
          page.out().print(kind + "\n");
          AnswerView view = Objects.requireNonNull(views.get(kind), kind);
          ResultFormat table = Format.TABLE.to(page, view, columns);
          List<Map<String, @Nullable Object>> lines = new ArrayList<>();
          rows.forEach(
              (item, members) -> {
                Map<String, @Nullable Object> line = new LinkedHashMap<>();
                line.put("item", item);
                line.putAll(members);
                lines.add(line);
              });
          table.page(Map.of(ROWS, lines));
          page.out().print("\n");
        });
    page.out().print(news + "\n");
    page.out().flush();
    String text = drawn.toString();
    output.out().print(inPlace ? HOME + text.replace("\n", CLEAR_LINE + "\n") + CLEAR_REST : text);
    output.out().flush();
  }
}
