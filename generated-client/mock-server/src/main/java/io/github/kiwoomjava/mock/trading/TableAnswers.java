package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.Snapshot;
import io.github.kiwoomjava.mock.market.Table;
import io.github.kiwoomjava.mock.rest.ApiCall;
import io.github.kiwoomjava.mock.rest.Reply;
import io.github.kiwoomjava.mock.trading.RowSource.Content;
import io.github.kiwoomjava.mock.trading.Values.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Answers that tables describe: one says what the rows of an operation are, another which quantity
 * of the market an element asks for.
 */
final class TableAnswers {
  private final Market market;
  private final Map<String, Recipe> recipes = new HashMap<>();
  private final Quantities quantities = new Quantities();
  private final Ranking ranking = new Ranking(quantities);

  TableAnswers(Market market) {
    this.market = market;
    for (String[] row : Table.read("operations.tsv")) {
      recipes.put(row[0], Recipe.of(row[0], row[1]));
    }
  }

  /** The operations that are described. */
  Set<String> operations() {
    return new TreeSet<>(recipes.keySet());
  }

  boolean knows(String operation, String element) {
    return quantities.knows(operation, element);
  }

  /** The answer, or null if no table describes the operation. */
  @Nullable Reply answer(ApiCall call, Sheet sheet) {
    Recipe recipe = recipes.get(call.operation().id());
    return recipe == null ? null : market.ask(snapshot -> answer(snapshot, recipe, call, sheet));
  }

  private Reply answer(Snapshot snapshot, Recipe recipe, ApiCall call, Sheet sheet) {
    Content content = new RowSource(snapshot, recipe, call, ranking).content();
    int size = recipe.option("page") == null ? market.options().rows() : Integer.MAX_VALUE - 1;
    List<Frame> frames =
        sheet.hasRows()
            ? content.rows().skip((long) call.page() * size).limit(size + 1L).toList()
            : List.of();
    List<Values> rows = new ArrayList<>();
    for (Frame frame : frames.subList(0, Math.min(size, frames.size()))) {
      rows.add(values(recipe.operation(), sheet.rowElements(), frame));
    }
    Frame whole = content.whole();
    Values own =
        whole == null && !frames.isEmpty()
            ? values(recipe.operation(), sheet.ownElements(), frames.get(0))
            : whole == null ? new Values() : values(recipe.operation(), sheet.ownElements(), whole);
    echo(call, sheet, own);
    return new Reply(sheet.answer(own, rows), frames.size() > size);
  }

  /** What the request names is answered as it was asked, its suffix included. */
  private static void echo(ApiCall call, Sheet sheet, Values own) {
    for (String element : sheet.ownElements()) {
      String asked = call.text(element);
      if (!asked.isEmpty() && element.endsWith("_cd")) {
        own.text(asked, element);
      }
    }
  }

  private Values values(String operation, List<String> elements, Frame frame) {
    Values values = new Values();
    for (String element : elements) {
      Value value = quantities.value(operation, element, frame);
      if (value != null) {
        values.put(value, element);
      }
    }
    return values;
  }
}
