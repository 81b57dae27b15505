package io.github.kiwoomjava.mock.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Orders for operations, written in JSON: an object with a list of steps for each api-id.
 *
 * <pre>{@code
 * {"ka10081": [{"error": "8005", "times": 2}, {"delayMillis": 500, "dropAfterBytes": 100}],
 *  "ka10001": [{"respond": {"return_code": 0, "cur_prc": "-82000"}}]}
 * }</pre>
 *
 * <p>A step with {@code times} applies to so many requests, in order; one without stands until
 * something else is ordered. {@code respond} takes a document, {@code respondPages} a list of them.
 */
public final class ScriptFile {
  private static final Set<String> WORDS =
      Set.of(
          "times", "status", "error", "respond", "respondPages", "delayMillis", "dropAfterBytes");
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Map<String, List<Step>> steps;

  private ScriptFile(Map<String, List<Step>> steps) {
    this.steps = steps;
  }

  /** What happens, and to how many requests; 0 for all that follow. */
  private record Step(int times, Turn turn) {}

  /**
   * Reads a file's text.
   *
   * @throws IllegalArgumentException if it is broken; the message names the place
   */
  public static ScriptFile parse(String text) {
    JsonNode root;
    try {
      root = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "not JSON: line %d, column %d: %s"
              .formatted(
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  e.getOriginalMessage()),
          e);
    }
    if (!root.isObject()) {
      throw new IllegalArgumentException("a script is a JSON object with a list for each api-id");
    }
    Map<String, List<Step>> steps = new LinkedHashMap<>();
    root.properties().forEach(entry -> steps.put(entry.getKey(), steps(entry)));
    return new ScriptFile(steps);
  }

  /** The operations that it has orders for. */
  public Set<String> operations() {
    return Set.copyOf(steps.keySet());
  }

  /** Gives the orders for an operation to its script. */
  public void apply(String apiId, Script script) {
    for (Step step : steps.getOrDefault(apiId, List.of())) {
      if (step.times() == 0) {
        script.always(step.turn());
      } else {
        script.next(step.times(), step.turn());
      }
    }
  }

  private static List<Step> steps(Map.Entry<String, JsonNode> entry) {
    if (!entry.getValue().isArray()) {
      throw new IllegalArgumentException(entry.getKey() + ": is no list of steps");
    }
    List<Step> steps = new ArrayList<>();
    for (JsonNode step : entry.getValue()) {
      try {
        steps.add(step(step));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "%s, step %d: %s".formatted(entry.getKey(), steps.size() + 1, e.getMessage()), e);
      }
    }
    return steps;
  }

  private static Step step(JsonNode step) {
    if (!step.isObject()) {
      throw new IllegalArgumentException("is no JSON object");
    }
    for (Map.Entry<String, JsonNode> word : step.properties()) {
      if (!WORDS.contains(word.getKey())) {
        throw new IllegalArgumentException(
            "knows no '%s', only %s".formatted(word.getKey(), WORDS.stream().sorted().toList()));
      }
    }
    Turn turn = Turn.normal();
    if (step.has("respond")) {
      turn = turn.respond(step.path("respond").toString());
    }
    if (step.has("respondPages")) {
      List<String> pages = new ArrayList<>();
      step.path("respondPages").forEach(page -> pages.add(page.toString()));
      turn = turn.respond(Answer.pages(pages.toArray(String[]::new)));
    }
    if (step.has("status")) {
      turn = turn.status(number(step, "status"));
    }
    if (step.has("error")) {
      turn = turn.error(step.path("error").asText());
    }
    if (step.has("delayMillis")) {
      turn = turn.delay(Duration.ofMillis(number(step, "delayMillis")));
    }
    if (step.has("dropAfterBytes")) {
      turn = turn.dropAfterBytes(number(step, "dropAfterBytes"));
    }
    int times = step.has("times") ? number(step, "times") : 0;
    if (step.has("times") && times < 1) {
      throw new IllegalArgumentException("times is " + times + ", but must be at least 1");
    }
    return new Step(times, turn);
  }

  private static int number(JsonNode step, String word) {
    JsonNode value = step.path(word);
    if (!value.isInt()) {
      throw new IllegalArgumentException(word + " is " + value + ", but must be a whole number");
    }
    return value.intValue();
  }
}
