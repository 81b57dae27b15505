package io.github.kiwoomjava.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes another message of a message: fields dropped, shuffled, added, values replaced. */
final class SpoiltJson {
  private static final int ONE_IN = 5;
  private static final List<String> TEXTS =
      List.of(" ", "-", "+-+1", "--00012", "1.5", "99999999999999999999", "00000000", "25:61", "가");

  private final JsonNodeFactory json = JsonNodeFactory.instance;
  private final Random random;

  SpoiltJson(Random random) {
    this.random = random;
  }

  /** A spoilt copy; an object stays an object. */
  ObjectNode of(JsonNode message) {
    List<Map.Entry<String, JsonNode>> members = new ArrayList<>(message.properties());
    Collections.shuffle(members, random);
    ObjectNode spoilt = json.objectNode();
    for (Map.Entry<String, JsonNode> member : members) {
      if (!rarely()) {
        spoilt.set(member.getKey(), value(member.getValue()));
      }
      if (rarely()) {
        spoilt.set("unknown" + random.nextInt(100), replacement());
      }
    }
    return spoilt;
  }

  private JsonNode value(JsonNode value) {
    if (rarely()) {
      return replacement();
    }
    if (value.isObject()) {
      return of(value);
    }
    if (value.isArray()) {
      ArrayNode spoilt = json.arrayNode();
      value.forEach(row -> spoilt.add(value(row)));
      return spoilt;
    }
    return value;
  }

  private JsonNode replacement() {
    return switch (random.nextInt(7)) {
      case 0 -> json.nullNode();
      case 1 -> json.numberNode(random.nextLong());
      case 2 -> json.numberNode(random.nextDouble() * 1e30);
      case 3 -> json.booleanNode(random.nextBoolean());
      case 4 -> json.arrayNode().add("1").add(json.objectNode().put("a", 1));
      case 5 -> json.objectNode().put("stk_cd", "005930").set("a", json.arrayNode().add(1));
      default -> json.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
    };
  }

  private boolean rarely() {
    return random.nextInt(ONE_IN) == 0;
  }
}
