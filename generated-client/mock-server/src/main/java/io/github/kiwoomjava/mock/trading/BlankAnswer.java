package io.github.kiwoomjava.mock.trading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.mock.example.ResponseExample;
import io.github.kiwoomjava.spec.model.Operation;
import java.util.Map;

/**
 * The answer to a question about the account that the market does not play: no rows and no values,
 * since those of an example belong to somebody else's account.
 */
final class BlankAnswer {
  /** The number of the account, which clients need to go on. */
  private static final String ACCOUNT = "acctNo";

  private BlankAnswer() {}

  static ObjectNode of(Operation operation) {
    ObjectNode answer = ResponseExample.of(operation).deepCopy();
    clear(answer);
    return answer;
  }

  private static void clear(ObjectNode object) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      JsonNode value = field.getValue();
      if (field.getKey().startsWith("return") || field.getKey().equals(ACCOUNT)) {
        continue;
      }
      if (value instanceof ArrayNode rows) {
        rows.removeAll();
      } else if (value instanceof ObjectNode inner) {
        clear(inner);
      } else {
        field.setValue(object.textNode(""));
      }
    }
  }
}
