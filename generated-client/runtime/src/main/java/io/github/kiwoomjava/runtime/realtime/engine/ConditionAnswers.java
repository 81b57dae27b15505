package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.json.FieldTable;
import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.ProblemListener;
import io.github.kiwoomjava.runtime.realtime.Condition;
import io.github.kiwoomjava.runtime.value.StockCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the answers to condition searches hold. */
public final class ConditionAnswers {
  private static final FieldTable BODY = FieldTable.of("CNSRLST", "data");
  private static final FieldTable CONDITION = FieldTable.of("CNSRLST", "seq", "name");
  private static final FieldTable STOCK = FieldTable.of("CNSRREQ", "jmcode|9001", "stex_tp|stexTp");

  private ConditionAnswers() {}

  /**
   * The stored conditions; each is an array of number and name, or an object, as the sheet says.
   */
  public static List<Condition> conditions(byte[] json, ProblemListener problems) {
    List<Condition> all = new ArrayList<>();
    eachOfData(
        json,
        problems,
        in -> {
          List<String> parts =
              in.lookAhead("seq") == null ? in.readTextList() : conditionObject(in);
          if (!parts.isEmpty() && !parts.get(0).isBlank()) {
            all.add(new Condition(parts.get(0), parts.size() < 2 ? "" : parts.get(1)));
          }
        });
    return List.copyOf(all);
  }

  private static List<String> conditionObject(JsonReader in) {
    String sequence = null;
    String name = null;
    in.beginObject();
    for (int f = in.nextField(CONDITION, 0); f >= 0; f = in.nextField(CONDITION, f + 1)) {
      if (f == 0) {
        sequence = in.readText();
      } else {
        name = in.readText();
      }
    }
    return sequence == null ? List.of() : List.of(sequence, name == null ? "" : name);
  }

  /** The stocks that meet a watched condition, and their exchanges, empty for none. */
  static Map<StockCode, String> stocks(byte[] json, ProblemListener problems) {
    Map<StockCode, String> all = new LinkedHashMap<>();
    eachOfData(
        json,
        problems,
        in -> {
          StockCode code = null;
          String exchange = null;
          if (in.beginObject()) {
            for (int f = in.nextField(STOCK, 0); f >= 0; f = in.nextField(STOCK, f + 1)) {
              if (f == 0) {
                code = in.readStockCode();
              } else {
                exchange = in.readText();
              }
            }
          }
          put(all, code, exchange);
        });
    return all;
  }

  private static void put(
      Map<StockCode, String> all, @Nullable StockCode code, @Nullable String exchange) {
    if (code != null) {
      all.put(code, exchange == null ? "" : exchange.strip());
    }
  }

  private static void eachOfData(
      byte[] json, ProblemListener problems, Consumer<JsonReader> element) {
    JsonReader in = new JsonReader(json, problems);
    in.beginObject();
    for (int f = in.nextField(BODY, 0); f >= 0; f = in.nextField(BODY, f + 1)) {
      if (in.beginArray()) {
        while (in.nextElement()) {
          element.accept(in);
        }
      }
    }
    in.endDocument();
  }
}
