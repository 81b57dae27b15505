package io.github.kiwoomjava.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.runtime.error.DecodingException;
import io.github.kiwoomjava.runtime.value.Price;
import io.github.kiwoomjava.runtime.value.StockCode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  private static final FieldTable TABLE = FieldTable.of("ka1", "v", "list|lsit", "after");

  private final Problems problems = new Problems();

  /** Reads {@code value} as a member, and checks that the reader goes on behind it. */
  private @Nullable Object read(String value, Function<JsonReader, @Nullable Object> read) {
    JsonReader in = reader("{\"v\":" + value + ",\"after\":\"x\"}");
    in.beginObject();
    assertThat(in.nextField(TABLE, 0)).isZero();
    Object result = read.apply(in);
    assertThat(in.nextField(TABLE, 1)).isEqualTo(2);
    assertThat(in.readText()).isEqualTo("x");
    assertThat(in.nextField(TABLE, 3)).isEqualTo(-1);
    in.endDocument();
    return result;
  }

  private JsonReader reader(String json) {
    return new JsonReader(json.getBytes(StandardCharsets.UTF_8), problems);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"0\"',0", "'\"-12\"',-12", "'\"+12\"',12", "'\"--335\"',-335", "'\"-00000000004900\"',-4900",
    "'\"000000000017534\"',17534", "'\"2  \"',2", "' 7 ',7", "-7,-7", "'\"10.00\"',10",
    "'\"9223372036854775807\"',9223372036854775807", "'\"\\u0031\"',1", "1e3,1000"
  })
  void integers_are_read_in_every_form_that_was_seen(String json, long value) {
    assertThat(read(json, JsonReader::readInteger)).isEqualTo(value);
    assertThat(problems.heard).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"   \"", "null"})
  void blank_and_null_are_absent_without_a_word(String json) {
    assertThat(read(json, JsonReader::readInteger)).isNull();
    assertThat(read(json, JsonReader::readDecimal)).isNull();
    assertThat(read(json, JsonReader::readPrice)).isNull();
    assertThat(read(json, JsonReader::readText)).isNull();
    assertThat(read(json, JsonReader::readDate)).isNull();
    assertThat(read(json, JsonReader::readStockCode)).isNull();
    assertThat(read(json, in -> in.readFlag("Y", "N"))).isNull();
    assertThat(read(json, in -> in.readList(JsonReader::readText))).isEqualTo(List.of());
    assertThat(read(json, in -> in.beginObject() ? "object" : null)).isNull();
    assertThat(problems.heard).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"abc\"",
        "\"1,00\"",
        "\"10%%\"",
        "\"9223372036854775808\"",
        "\"1.5\"",
        "true",
        "{\"a\":1}",
        "[1]",
        "\"-+-3\"",
        "\"1e3\"",
        "\"0x10\"",
        "1e999999999",
        "\"-\"",
        "\".\"",
        "\"１\""
      })
  void what_is_no_integer_is_absent_and_reported_once(String json) {
    assertThat(read(json, JsonReader::readInteger)).isNull();
    assertThat(problems.heard).hasSize(1).allMatch(line -> line.startsWith("ka1 v "));
  }

  @ParameterizedTest
  @CsvSource({
    "+95.20,95.20",
    "-0.05,-0.05",
    "--96.35,-96.35",
    "000123.4500,123.4500",
    "0,0",
    ".5,0.5",
    "1234567890123456789012345.678,1234567890123456789012345.678"
  })
  void decimals_keep_their_digits(String text, String value) {
    assertThat(read('"' + text + '"', JsonReader::readDecimal)).isEqualTo(new BigDecimal(value));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"1084.97\"',1084.97",
    "'\"+1084.\"',1084",
    "'\"1084.\"',1084",
    "'\".5\"',0.5",
    "'\"12345678901.97\"',12345678901.97",
    "'\"1,084.97\"',1084.97",
    "1084.97,1084.97",
    "1.08497E3,1084.97",
    "1.08497E5,108497",
    "1E3,1000",
    "1e3,1000"
  })
  void a_point_that_is_written_stands_where_it_is_and_is_noted(String json, BigDecimal value) {
    assertThat((BigDecimal) read(json, in -> in.readScaled(2))).isEqualByComparingTo(value);
    assertThat(((Price) read(json, in -> in.readScaledPrice(2))).magnitude())
        .isEqualByComparingTo(value);
    assertThat(problems.noted).hasSize(2);
    assertThat(problems.heard).isEmpty();
  }

  @Test
  void a_decimal_without_its_point_gets_it_back() {
    assertThat(read("\"2658\"", in -> in.readScaled(2))).isEqualTo(new BigDecimal("26.58"));
    assertThat(read("\"000001500\"", in -> in.readScaled(3))).isEqualTo(new BigDecimal("1.500"));
    assertThat(read("\"-- 5\"", in -> in.readScaled(2))).isNull();
    assertThat(read("\"26.58\"", in -> in.readScaled(2))).isEqualTo(new BigDecimal("26.58"));
    assertThat(read("\"+1084.97\"", in -> in.readScaled(2))).isEqualTo(new BigDecimal("1084.97"));
    assertThat(read("\"-1084.9\"", in -> in.readScaledPrice(2))).isEqualTo(Price.of("-1084.9"));
    assertThat(problems.heard).hasSize(1);
  }

  @Test
  void the_sign_of_a_price_is_its_direction() {
    assertThat(read("\"-160400\"", JsonReader::readPrice)).isEqualTo(Price.of("-160400"));
    assertThat(read("\"+00160400\"", JsonReader::readPrice)).isEqualTo(Price.of("+160400"));
    assertThat(read("\"--335\"", JsonReader::readPrice)).isEqualTo(Price.of("-335"));
    assertThat(read("\"12.3450\"", JsonReader::readPrice)).isEqualTo(Price.of("12.345"));
    assertThat(read("\"-123450\"", in -> in.readScaledPrice(4))).isEqualTo(Price.of("-12.345"));
    assertThat(read("\"1234567890123456789\"", JsonReader::readPrice)).isNull();
    assertThat(problems.heard).hasSize(1);
  }

  @Test
  void dates_and_times_are_read_with_and_without_separators() {
    LocalDate day = LocalDate.of(2026, 7, 4);
    assertThat(read("\"20260704\"", JsonReader::readDate)).isEqualTo(day);
    assertThat(read("\"2026-07-04\"", JsonReader::readDate)).isEqualTo(day);
    assertThat(read("20260704", JsonReader::readDate)).isEqualTo(day);
    assertThat(read("\"260704\"", in -> in.readDate("yyMMdd"))).isEqualTo(day);
    assertThat(read("\"20240229 \"", JsonReader::readDate)).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(read("\"093015\"", JsonReader::readTime)).isEqualTo(LocalTime.of(9, 30, 15));
    assertThat(read("\"09:30:15\"", JsonReader::readTime)).isEqualTo(LocalTime.of(9, 30, 15));
    assertThat(read("\"0930\"", in -> in.readTime("HHmm"))).isEqualTo(LocalTime.of(9, 30));
    assertThat(read("\"093015250\"", in -> in.readTime("HHmmssSSS")))
        .isEqualTo(LocalTime.of(9, 30, 15, 250_000_000));
    assertThat(read("\"20260704093015\"", JsonReader::readDateTime))
        .isEqualTo(day.atTime(9, 30, 15));
    assertThat(read("\"202607\"", JsonReader::readMonth)).isEqualTo(YearMonth.of(2026, 7));
    assertThat(read("\"2026\"", JsonReader::readYear)).isEqualTo(Year.of(2026));
    assertThat(problems.heard).isEmpty();
  }

  @Test
  void a_date_of_zeros_is_absent_and_a_time_of_zeros_is_midnight() {
    assertThat(read("\"00000000\"", JsonReader::readDate)).isNull();
    assertThat(read("\"00000000000000\"", JsonReader::readDateTime)).isNull();
    assertThat(read("\"000000\"", JsonReader::readTime)).isEqualTo(LocalTime.MIDNIGHT);
    assertThat(problems.heard).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"1,000;1000", "1,507.70;1507.70", "20%;20", "+-121;-121", "-+3;-3", "++0.34;0.34"})
  void numbers_with_commas_percent_signs_and_two_signs_are_read(String text, String value) {
    assertThat(read('"' + text + '"', JsonReader::readDecimal)).isEqualTo(new BigDecimal(value));
    assertThat(problems.heard).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "000000", "00000000", "99999999", "0000-00-00 00:00:00.0"})
  void zeros_and_nines_are_no_date(String text) {
    assertThat(read('"' + text + '"', JsonReader::readDate)).isNull();
    assertThat(problems.heard).isEmpty();
  }

  @Test
  void an_empty_time_behind_a_date_is_let_pass() {
    assertThat(read("\"2026-06-03 00:00:00.0\"", in -> in.readDate("yyyy-MM-dd")))
        .isEqualTo(LocalDate.of(2026, 6, 3));
    assertThat(problems.heard).isEmpty();
  }

  @Test
  void hours_after_midnight_are_of_the_next_day() {
    assertThat(read("\"273015\"", JsonReader::readTime)).isEqualTo(LocalTime.of(3, 30, 15));
    assertThat(problems.heard).isEmpty();
  }

  @Test
  void a_text_by_itself_is_a_list_of_one_text() {
    assertThat(read("\"005930\"", JsonReader::readTextList)).isEqualTo(List.of("005930"));
    assertThat(read("\"\"", JsonReader::readTextList)).isEqualTo(List.of());
    assertThat(read("[\"\", null, \"005930\"]", JsonReader::readTextList))
        .isEqualTo(List.of("", "005930"));
    assertThat(problems.heard).isEmpty();
  }

  @Test
  void hour_24_is_midnight_and_belongs_to_the_next_day() {
    assertThat(read("\"240000\"", JsonReader::readTime)).isEqualTo(LocalTime.MIDNIGHT);
    assertThat(read("\"20261231240000\"", JsonReader::readDateTime))
        .isEqualTo(LocalDateTime.of(2027, 1, 1, 0, 0));
    assertThat(problems.heard).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"20260230", "20261301", "2026074", "202607041", "today", "2026/7/4"})
  void what_is_no_date_is_absent_and_reported(String text) {
    assertThat(read('"' + text + '"', JsonReader::readDate)).isNull();
    assertThat(problems.heard).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"888888", "480000", "096000", "93015"})
  void what_is_no_time_is_absent_and_reported(String text) {
    assertThat(read('"' + text + '"', JsonReader::readTime)).isNull();
    assertThat(problems.heard).hasSize(1);
  }

  @Test
  void flags_codes_and_stock_codes_lose_their_padding_and_texts_do_not() {
    assertThat(read("\"Y \"", in -> in.readFlag("Y", "N"))).isEqualTo(true);
    assertThat(read("false", in -> in.readFlag("Y", "N"))).isEqualTo(false);
    assertThat(read("\"\"", in -> in.readFlag("Y", ""))).isEqualTo(false);
    assertThat(read("\"2  \"", in -> in.readCode(raw -> "code " + raw))).isEqualTo("code 2");
    assertThat(read("\"0001A0_NX \"", JsonReader::readStockCode))
        .isEqualTo(StockCode.of("0001A0_NX"));
    assertThat(read("\"2  \"", JsonReader::readText)).isEqualTo("2  ");
    assertThat(problems.heard).isEmpty();
    assertThat(read("\"maybe\"", in -> in.readFlag("Y", "N"))).isNull();
    assertThat(read("\"005 930\"", JsonReader::readStockCode)).isNull();
    assertThat(problems.heard).hasSize(2);
  }

  @Test
  void one_bad_value_harms_neither_its_row_nor_the_others() {
    JsonReader in =
        reader(
            "{\"lsit\":[{\"v\":\"1\"},7,null,{\"v\":\"bad\",\"after\":\"kept\"},{\"v\":\"3\"}]}");
    in.beginObject();
    assertThat(in.nextField(TABLE, 0)).as("an alias").isEqualTo(1);
    List<String> rows =
        in.readList(
            row -> {
              if (!row.beginObject()) {
                return null;
              }
              StringBuilder text = new StringBuilder();
              for (int f = row.nextField(TABLE, 0); f >= 0; f = row.nextField(TABLE, f + 1)) {
                text.append(f == 0 ? row.readInteger() : row.readText()).append(' ');
              }
              return text.toString();
            });
    assertThat(rows).containsExactly("1 ", "null kept ", "3 ");
    assertThat(problems.heard)
        .containsExactly(
            "ka1 lsit[1] 7: an object was expected", "ka1 lsit[3]/v \"bad\": this is no number");
  }

  @Test
  void a_value_of_the_wrong_kind_is_reported_and_skipped() {
    assertThat(read("\"x\"", in -> in.readList(JsonReader::readText))).isEqualTo(List.of());
    assertThat(read("{\"a\":[{}]}", in -> in.readList(JsonReader::readText))).isEqualTo(List.of());
    assertThat(read("[{\"a\":1}]", in -> in.beginObject() ? "object" : null)).isNull();
    assertThat(read("[\"12345678901234567890\"]", JsonReader::readText)).isNull();
    assertThat(problems.heard).hasSize(4);
    assertThat(problems.heard.get(3)).contains("####").doesNotContain("1234");
  }

  @Test
  void names_come_in_any_order_and_unknown_ones_are_skipped() {
    FieldTable table = FieldTable.of("t", "alpha", "beta", "a_name_of_more_than_sixteen_bytes");
    String json =
        "{\"beta\":\"2\",\"new\":{\"x\":[1]},\"a_name_of_more_than_sixteen_bytes\":\"3\","
            + "\"\\u0061lpha\":\"1\" , \"beta\" : \"4\"}";
    for (int round = 0; round < 3; round++) {
      JsonReader in = reader(json);
      in.beginObject();
      StringBuilder seen = new StringBuilder();
      for (int f = in.nextField(table, 0); f >= 0; f = in.nextField(table, f + 1)) {
        seen.append(f).append(in.readInteger()).append(' ');
      }
      assertThat(seen).hasToString("12 23 01 14 ");
    }
  }

  @Test
  void unknown_fids_are_kept_as_text() {
    FieldTable fids = FieldTable.ofFids("0B", "20", "10", "9001");
    JsonReader in =
        reader(
            "{\"10\":\"-5\",\"7777\":\"\",\"20\":\"1\",\"8\":[1],\"x\":\"y\",\"9\":null,\"9001\":1}");
    UnknownFields unknown = new UnknownFields();
    in.beginObject();
    StringBuilder seen = new StringBuilder();
    for (int f = in.nextFid(fids, 0, unknown); f >= 0; f = in.nextFid(fids, f + 1, unknown)) {
      seen.append(f).append('=').append(in.readText()).append(' ');
    }
    assertThat(seen).hasToString("1=-5 0=1 2=1 ");
    assertThat(unknown.toMap()).hasToString("{8=[1], 7777=}");
    assertThat(problems.heard).containsExactly("0B x \"y\": its name is no FID");
  }

  @Test
  void broken_json_names_byte_and_path_and_hides_long_numbers() {
    JsonReader in = reader("{\"list\":[{\"v\":\"1234567890\",}]}");
    in.beginObject();
    in.nextField(TABLE, 1);
    assertThatThrownBy(in::skipValue)
        .isInstanceOf(DecodingException.class)
        .hasMessage(
            "Not readable as JSON: a name is missing, at byte 27, in list[0], near:"
                + " {\"list\":[{\"v\":\"##########\",}]}");
  }

  @Test
  void a_document_that_is_no_object_or_too_deep_is_refused() {
    assertThatThrownBy(() -> reader("[]").beginObject()).isInstanceOf(DecodingException.class);
    assertThatThrownBy(() -> reader("<html>").beginObject()).isInstanceOf(DecodingException.class);
    String deep = "[".repeat(65) + "]".repeat(65);
    assertThatThrownBy(() -> reader(deep).skipValue()).hasMessageContaining("64 levels");
    reader(deep.substring(1, 129)).skipValue();
  }

  @Test
  void raw_json_is_handed_out_as_it_came() {
    assertThat(read("{\"a\" : [1, \"가\"]}", JsonReader::readRawJson))
        .isEqualTo("{\"a\" : [1, \"가\"]}");
    assertThat(read("null", JsonReader::readRawJson)).isNull();
  }
}
