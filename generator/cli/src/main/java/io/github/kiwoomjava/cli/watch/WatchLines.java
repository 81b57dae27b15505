package io.github.kiwoomjava.cli.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.cli.show.JsonTree;
import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of JSON an event; news go to the other stream. */
final class WatchLines implements WatchOutput {
  private final PrintWriter out;
  private final PrintWriter err;

  WatchLines(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public void event(String kind, String item, Map<String, @Nullable Object> members) {
    ObjectNode line = JsonTree.of(Map.of("kind", kind, "watched", item));
    line.setAll(JsonTree.of(members));
    out.print(line + "\n");
    out.flush();
  }

  @Override
  public void news(String text) {
    err.println(text);
    err.flush();
  }
}
