package io.github.kiwoomjava.mock.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** Makes the answer to a request. Called from many threads at once. */
@FunctionalInterface
public interface Answer {
  /**
   * The answer.
   *
   * @param request the JSON body that came in
   * @param page 0 for the first request, n for the n-th continuation
   */
  Page answer(ObjectNode request, int page);

  /** A body, and whether another page follows. */
  record Page(JsonNode body, boolean more) {}

  /**
   * The same documents always, each a page.
   *
   * @throws IllegalArgumentException if one of the texts is no JSON; the message shows where
   */
  static Answer pages(String... documents) {
    if (documents.length == 0) {
      throw new IllegalArgumentException("no document given: an answer has at least one page");
    }
    List<JsonNode> pages = Stream.of(documents).map(Documents::parse).toList();
    return (request, page) -> {
      int shown = Math.min(page, pages.size() - 1);
      return new Page(pages.get(shown), shown < pages.size() - 1);
    };
  }
}
