package io.github.kiwoomjava.benchmarks.peergen;

import java.util.stream.Collectors;

/** Writes a record for each object of a response, annotated for all libraries that bind. */
final class RecordWriter {
  private static final String HEAD =
      """
      package %s;

      import com.alibaba.fastjson2.annotation.JSONField;
      import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
      import com.fasterxml.jackson.annotation.JsonProperty;
      import io.avaje.jsonb.Json;
      import io.github.kiwoomjava.client.code.*;
      import io.github.kiwoomjava.runtime.value.Price;
      import io.github.kiwoomjava.runtime.value.StockCode;
      import java.math.BigDecimal;
      import java.time.LocalDate;
      import java.time.LocalTime;
      import java.util.List;

      """;

  private RecordWriter() {}

  static String source(Node node, String packageName) {
    String components =
        node.children().stream().map(RecordWriter::component).collect(Collectors.joining(",\n"));
    return HEAD.formatted(packageName)
        + "@Json\n@JsonIgnoreProperties(ignoreUnknown = true)\npublic record "
        + node.typeName()
        + "(\n"
        + components
        + ") {}\n";
  }

  private static String component(Node node) {
    String format =
        switch (node.javaType()) {
          case "LocalDate" -> ", format = \"yyyyMMdd\"";
          case "LocalTime" -> ", format = \"HHmmss\"";
          default -> "";
        };
    return """
            @JsonProperty("%1$s") @Json.Property("%1$s") @JSONField(name = "%1$s"%2$s)
            %3$s %4$s"""
        .formatted(node.element(), format, node.javaType(), node.member());
  }
}
