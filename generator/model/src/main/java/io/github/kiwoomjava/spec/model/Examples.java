package io.github.kiwoomjava.spec.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The example documents of an operation, repaired where the sheet's text was no JSON.
 *
 * @param request in sheet order; a cell with several documents gives several
 * @param response likewise
 */
public record Examples(List<JsonNode> request, List<JsonNode> response) {
  public Examples {
    request = request.stream().<JsonNode>map(JsonNode::deepCopy).toList();
    response = response.stream().<JsonNode>map(JsonNode::deepCopy).toList();
  }
}
