package io.github.kiwoomjava.cli.show;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers as JSON: a document a page, or with lines a row. Numbers are numbers, absent values null.
 * A price is its amount; beside it stands its direction where it has one.
 */
final class JsonResult implements ResultFormat {
  private final PrintWriter out;
  private final boolean lines;
  private final List<String> wanted;
  private final ObjectWriter writer;

  JsonResult(PrintWriter out, boolean lines, List<String> wanted) {
    this.out = out;
    this.lines = lines;
    this.wanted = wanted;
    JsonMapper mapper =
        JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
    this.writer = lines ? mapper.writer() : mapper.writerWithDefaultPrettyPrinter();
  }

  @Override
  public void page(Map<String, @Nullable Object> answer) {
    if (lines) {
      Rows.of(answer).rows().forEach(row -> print(JsonTree.of(row, wanted)));
    } else {
      print(JsonTree.of(answer));
    }
    out.flush();
  }

  private void print(JsonNode node) {
    try {
      out.print(writer.writeValueAsString(node) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
