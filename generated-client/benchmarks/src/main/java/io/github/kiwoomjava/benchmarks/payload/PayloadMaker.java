package io.github.kiwoomjava.benchmarks.payload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.client.ApiCatalog;
import io.github.kiwoomjava.runtime.catalog.FieldInfo;
import io.github.kiwoomjava.runtime.catalog.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes messages of the size of real ones out of a sheet's example. */
final class PayloadMaker {
  private static final long SEED = 20_261_122;
  private static final int CHART_ROWS = 600;
  private static final int HOLDINGS = 20;
  private static final int ONE_IN = 20;
  private static final List<String> DIRT = List.of("", " ", "-", "N/A", "1.2.3");

  private final String operation;
  private final Random random = new Random(SEED);
  private final Map<String, String> kinds = new HashMap<>();

  PayloadMaker(String operation) {
    this.operation = operation;
    ApiCatalog.operation(operation).orElseThrow().info().fieldInfos().stream()
        .filter(field -> field.section() == Section.RESPONSE)
        .forEach(field -> kinds.put(element(field), field.kind()));
  }

  private static String element(FieldInfo field) {
    return field.path().substring(field.path().lastIndexOf('/') + 1);
  }

  byte[] bytes(Payload payload) {
    ObjectNode message = message(payload);
    try {
      return new ObjectMapper().writeValueAsBytes(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ObjectNode message(Payload payload) {
    ObjectNode example = Examples.response(operation);
    Values values = new Values(random, kinds);
    return switch (payload) {
      case CHART -> withRows(example, "stk_dt_pole_chart_qry", CHART_ROWS, values);
      case CHART_OTHER_ORDER, CHART_ROWS_SHUFFLED, CHART_DIRTY -> {
        ObjectNode chart = withRows(example, "stk_dt_pole_chart_qry", CHART_ROWS, values);
        ArrayNode rows = (ArrayNode) chart.get("stk_dt_pole_chart_qry");
        List<String> order = shuffled(rows.get(0));
        for (int i = 0; i < rows.size(); i++) {
          ObjectNode row = (ObjectNode) rows.get(i);
          if (payload == Payload.CHART_DIRTY) {
            spoil(row);
          } else {
            rows.set(i, ordered(row, payload == Payload.CHART_OTHER_ORDER ? order : shuffled(row)));
          }
        }
        yield chart;
      }
      case HOLDINGS -> withRows(example, "acnt_evlt_remn_indv_tot", HOLDINGS, values);
      case TICK, ORDER_BOOK -> {
        ArrayNode data = (ArrayNode) example.get("data");
        values.fill((ObjectNode) data.get(0).get("values"));
        yield example;
      }
      case SMALL -> {
        values.fill(example);
        yield example;
      }
    };
  }

  private static ObjectNode withRows(ObjectNode example, String list, int count, Values values) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    JsonNode shown = example.get(list);
    for (int i = 0; i < count; i++) {
      rows.add(values.row((ObjectNode) shown.get(i % shown.size()), i));
    }
    example.set(list, rows);
    return example;
  }

  private List<String> shuffled(JsonNode row) {
    List<String> names = new ArrayList<>();
    row.fieldNames().forEachRemaining(names::add);
    Collections.shuffle(names, random);
    return names;
  }

  private static ObjectNode ordered(ObjectNode row, List<String> names) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    names.forEach(name -> result.set(name, row.get(name)));
    return result;
  }

  private void spoil(ObjectNode row) {
    for (String name : shuffled(row)) {
      boolean isNumber = !"code".equals(kinds.get(name));
      if (isNumber && random.nextInt(ONE_IN) == 0) {
        row.put(name, DIRT.get(random.nextInt(DIRT.size())));
      }
    }
  }
}
