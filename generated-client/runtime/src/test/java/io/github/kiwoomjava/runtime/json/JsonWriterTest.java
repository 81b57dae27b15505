package io.github.kiwoomjava.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kiwoomjava.runtime.value.Price;
import io.github.kiwoomjava.runtime.value.StockCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  private final JsonWriter out = new JsonWriter();

  private String written() {
    return new String(out.toByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void values_are_written_the_way_kiwoom_has_them() {
    out.beginObject();
    out.text("t", "가\"\\\n");
    out.integer("i", -5L);
    out.integerNumber("n", 0L);
    out.decimal("d", new BigDecimal("1E+3"));
    out.scaled("s", new BigDecimal("26.5"), 2);
    out.price("p", Price.of("-160400"));
    out.scaledPrice("sp", Price.of("+1.5"), 4);
    out.date("date", LocalDate.of(2026, 7, 4));
    out.date("short", LocalDate.of(2026, 7, 4), "yyMMdd");
    out.time("time", LocalTime.of(9, 5, 3));
    out.dateTime("dt", LocalDateTime.of(2026, 7, 4, 9, 5, 3));
    out.month("m", YearMonth.of(2026, 7));
    out.year("y", Year.of(2026));
    out.flag("f", true, "Y", "N");
    out.stockCode("c", StockCode.of("005930"));
    out.rawJson("raw", "{\"x\":1}");
    out.unknownFields(Map.of(7777, "z"));
    out.endObject();
    assertThat(written())
        .isEqualTo(
            "{\"t\":\"가\\\"\\\\\\n\",\"i\":\"-5\",\"n\":0,\"d\":\"1000\",\"s\":\"2650\","
                + "\"p\":\"-160400\",\"sp\":\"+15000\",\"date\":\"20260704\",\"short\":\"260704\","
                + "\"time\":\"090503\",\"dt\":\"20260704090503\",\"m\":\"202607\",\"y\":\"2026\","
                + "\"f\":\"Y\",\"c\":\"005930\",\"raw\":{\"x\":1},\"7777\":\"z\"}");
  }

  @Test
  void a_row_keeps_the_place_of_what_is_absent() {
    out.beginObject();
    out.beginArray("rows");
    out.beginRow();
    out.text("seq", "0");
    out.integer("count", null);
    out.list("names", List.of("a"), (name, json) -> json.textElement(name));
    out.object("place", null, (place, json) -> json.beginObject());
    out.endArray();
    out.endArray();
    out.text("after", null);
    out.text("last", "z");
    out.endObject();
    assertThat(written()).isEqualTo("{\"rows\":[[\"0\",\"\",[\"a\"],\"\"]],\"last\":\"z\"}");
  }

  @Test
  void absent_values_are_left_out_and_lists_are_not() {
    out.beginObject();
    out.text("t", null);
    out.price("p", null);
    out.object("o", null, (value, writer) -> {});
    out.textList("l", List.of());
    out.list(
        "rows",
        List.of("a", "b"),
        (value, writer) -> {
          writer.beginObject();
          writer.text("v", value);
          writer.endObject();
        });
    out.object(
        "o2",
        "x",
        (value, writer) -> {
          writer.beginObject();
          writer.endObject();
        });
    out.textList("l2", List.of("a", "b"));
    out.endObject();
    assertThat(written())
        .isEqualTo(
            "{\"l\":[],\"rows\":[{\"v\":\"a\"},{\"v\":\"b\"}],\"o2\":{},\"l2\":[\"a\",\"b\"]}");
  }

  @Test
  void a_value_that_does_not_fit_its_scale_is_refused() {
    assertThatThrownBy(() -> out.scaled("rate", new BigDecimal("1.234"), 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rate is sent with 2 decimals");
  }

  @Test
  void jackson_reads_any_text_that_we_write() throws IOException {
    Random random = new Random(1);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 20; i++) {
        int range = List.of(0x20, 0x100, 0x10000, 0x110000).get(random.nextInt(4));
        text.appendCodePoint(random.nextInt(range));
      }
      JsonWriter writer = new JsonWriter();
      writer.beginObject();
      writer.text("t", text.toString());
      writer.endObject();
      JsonNode tree = new ObjectMapper().readTree(writer.toByteArray());
      assertThat(tree.get("t").textValue()).isEqualTo(text.toString());
    }
  }
}
