package io.github.kiwoomjava.runtime.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.JsonWriter;
import io.github.kiwoomjava.runtime.value.CodeValue;
import io.github.kiwoomjava.runtime.value.Price;
import io.github.kiwoomjava.runtime.value.StockCode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MirrorTest {
  private final List<String> problems = new ArrayList<>();

  /** A code as the generator makes it. */
  public record Side(String raw) implements CodeValue {
    public static Side of(String raw) {
      return new Side(raw);
    }

    @Override
    public @Nullable String koreanLabel() {
      return null;
    }
  }

  public record Values(
      @Nullable String text,
      @Nullable Side side,
      @Nullable StockCode stock,
      @Nullable Long count,
      @Nullable Long code,
      @Nullable BigDecimal rate,
      @Nullable BigDecimal share,
      @Nullable BigDecimal yield,
      @Nullable Price price,
      @Nullable Price bond,
      @Nullable LocalDate day,
      @Nullable LocalDate opened,
      @Nullable LocalTime time,
      @Nullable LocalTime minute,
      @Nullable LocalDateTime at,
      @Nullable YearMonth month,
      @Nullable Year year,
      @Nullable Boolean open) {}

  @Test
  void everyKindOfValueIsReadAndWrittenAsGeneratedCodeWould() {
    Mirror<Values> mirror =
        mirror(
            Values.class,
            "t|text|text",
            "s|side|code",
            "k|stock|stock-code",
            "n|count|integer",
            "c|code|integer|number",
            "r|rate|decimal",
            "h|share|decimal|scale=2",
            "y|yield|decimal|suffix=%25",
            "p|price|price",
            "b|bond|price|scale=2",
            "d|day|date",
            "o|opened|date|pattern=yyyyMMdd HHmmss",
            "i|time|time",
            "m|minute|time|pattern=HH:mm",
            "a|at|date-time",
            "mm|month|month",
            "yy|year|year",
            "f|open|flag|true=Y|false=a%2Bb");
    String json =
        """
        {"t":"가","s":"1","k":"005930","n":"-7","c":0,"r":"1.50","h":"150","y":"2.5%","p":"-100",\
        "b":"+10050","d":"20260706","o":"20260706 000000","i":"090001","m":"09:30",\
        "a":"20260706090001","mm":"202607","yy":"2026","f":"a+b"}""";

    Values values = read(mirror, json);

    assertThat(values)
        .isEqualTo(
            new Values(
                "가",
                new Side("1"),
                StockCode.of("005930"),
                -7L,
                0L,
                new BigDecimal("1.50"),
                new BigDecimal("1.50"),
                new BigDecimal("2.5"),
                Price.of("-100"),
                Price.of("+100.50"),
                LocalDate.of(2026, 7, 6),
                LocalDate.of(2026, 7, 6),
                LocalTime.of(9, 0, 1),
                LocalTime.of(9, 30),
                LocalDateTime.of(2026, 7, 6, 9, 0, 1),
                YearMonth.of(2026, 7),
                Year.of(2026),
                false));
    assertThat(write(mirror, values)).isEqualTo(json);
    assertThat(problems).isEmpty();
  }

  @Test
  void absentValuesAreNullAndAreNotWritten() {
    Mirror<Values> mirror = mirror(Values.class, "t|text|text", "p|price|price");
    Values values = read(mirror, "{\"p\":\"\",\"new\":[{}]}");
    assertThat(values.text()).isNull();
    assertThat(values.price()).isNull();
    assertThat(write(mirror, values)).isEqualTo("{}");
  }

  @Test
  void aValueThatCannotBeReadIsReportedWithItsPlace() {
    read(mirror(Values.class, "p|price|price"), "{\"p\":\"x\"}");
    assertThat(problems).singleElement().asString().isEqualTo("ka1 p \"x\": this is no number");
  }

  public record Row(@Nullable String name, @Nullable Long count) {}

  public record Nested(
      List<Row> rows, List<String> texts, @Nullable Row one, @Nullable String raw) {
    public Nested {
      rows = List.copyOf(rows);
      texts = List.copyOf(texts);
    }
  }

  @Test
  void listsObjectsAndRawJsonAreReadAndWritten() {
    Mirror<Nested> mirror =
        mirror(
            Nested.class,
            "l|rows|list",
            "l/a|rows[].name|text|also=b",
            "l/n|rows[].count|integer",
            "t|texts|list",
            "o|one|object",
            "o/a|one.name|text",
            "o/n|one.count|integer",
            "j|raw|json");
    Nested nested =
        read(
            mirror,
            "{\"l\":[{\"b\":\"x\"},{\"n\":\"2\"}],\"t\":[\"u\",\"\"],\"o\":{\"a\":\"y\"},\"j\":[1]}");
    assertThat(nested)
        .isEqualTo(
            new Nested(
                List.of(new Row("x", null), new Row(null, 2L)),
                List.of("u", ""),
                new Row("y", null),
                "[1]"));
    assertThat(write(mirror, nested))
        .isEqualTo(
            "{\"l\":[{\"a\":\"x\"},{\"n\":\"2\"}],\"t\":[\"u\",\"\"],\"o\":{\"a\":\"y\"},\"j\":[1]}");
    assertThat(read(mirror, "{}")).isEqualTo(new Nested(List.of(), List.of(), null, null));
  }

  public record Table(List<Row> rows) {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  @Test
  void rowsCanBeArrays() {
    Mirror<Table> mirror =
        mirror(Table.class, "l|rows|list|row", "l/a|rows[].name|text", "l/n|rows[].count|integer");
    Table table = read(mirror, "{\"l\":[[\"x\",\"1\",\"more\"],[\"y\"]]}");
    assertThat(table.rows()).containsExactly(new Row("x", 1L), new Row("y", null));
    assertThat(write(mirror, table)).isEqualTo("{\"l\":[[\"x\",\"1\"],[\"y\",\"\"]]}");
  }

  public record Level(@Nullable Price price, @Nullable Long count) {}

  public record Book(List<Level> asks, @Nullable Long total) {
    public Book {
      asks = List.copyOf(asks);
    }
  }

  @Test
  void numberedElementsAreAListWithoutTheEntriesThatNeverCame() {
    Mirror<Book> mirror =
        mirror(
            Book.class,
            "p1|asks[0].price|price",
            "p2|asks[1].price|price",
            "n2|asks[1].count|integer",
            "p3|asks[2].price|price",
            "sum|total|integer");
    Book book = read(mirror, "{\"n2\":\"5\",\"p1\":\"10\",\"sum\":\"5\"}");
    assertThat(book)
        .isEqualTo(new Book(List.of(new Level(Price.of("10"), null), new Level(null, 5L)), 5L));
    assertThat(write(mirror, book)).isEqualTo("{\"p1\":\"10\",\"n2\":\"5\",\"sum\":\"5\"}");
  }

  public record Tick(
      @Nullable String type, @Nullable Price price, Map<Integer, String> unknownFields) {
    public Tick {
      unknownFields = Map.copyOf(unknownFields);
    }
  }

  public record Feed(List<Tick> data) {
    public Feed {
      data = List.copyOf(data);
    }
  }

  @Test
  void numberedFieldsOfAnInnerObjectAreMembersOfTheOuterOneAndUnknownOnesAreKept() {
    Mirror<Feed> mirror =
        mirror(
            Feed.class,
            "data|data|list",
            "data/type|data[].type|text",
            "data/values/10|data[].price|price|in=values");
    String json = "{\"data\":[{\"type\":\"0B\",\"values\":{\"10\":\"-5\",\"9999\":\"new\"}}]}";
    Feed feed = read(mirror, json);
    assertThat(feed.data()).containsExactly(new Tick("0B", Price.of("-5"), Map.of(9999, "new")));
    assertThat(write(mirror, feed)).isEqualTo(json);
  }

  /** A class as the generator makes it of requests and of what is too wide for a record. */
  public static final class Built {
    private final @Nullable String name;
    private final Map<Integer, String> unknownFields;

    Built(Builder builder) {
      this.name = builder.name;
      this.unknownFields = builder.unknownFields;
    }

    public static Builder builder() {
      return new Builder();
    }

    public @Nullable String name() {
      return name;
    }

    public Map<Integer, String> unknownFields() {
      return unknownFields;
    }

    /** Refuses what callers forgot, which a reader must not mind. */
    public static final class Builder {
      private @Nullable String name = "default";
      private Map<Integer, String> unknownFields = Map.of();

      private Builder() {}

      public Builder name(@Nullable String name) {
        this.name = name;
        return this;
      }

      public Builder unknownFields(Map<Integer, String> unknownFields) {
        this.unknownFields = Map.copyOf(unknownFields);
        return this;
      }

      public Built build() {
        throw new IllegalArgumentException("name is missing");
      }
    }
  }

  @Test
  void aClassWithABuilderIsMadeWithoutItsChecks() {
    Mirror<Built> mirror = mirror(Built.class, "1|name|text");
    assertThat(read(mirror, "{}").name()).isNull();
    Built built = read(mirror, "{\"1\":\"x\",\"2\":\"y\"}");
    assertThat(built.name()).isEqualTo("x");
    assertThat(write(mirror, built)).isEqualTo("{\"1\":\"x\",\"2\":\"y\"}");
  }

  @Test
  void anElementThatAPathCannotShowIsNamedByItself() {
    Mirror<Values> mirror = mirror(Values.class, "a b|text|text|element=a/ %25b");
    Values values = read(mirror, "{\"a/ %b\":\"x\"}");
    assertThat(values.text()).isEqualTo("x");
    assertThat(write(mirror, values)).isEqualTo("{\"a/ %b\":\"x\"}");
  }

  @Test
  void aTypeWithoutTheMembersOfItsLinesIsNamedWithWhatToDo() {
    assertThatThrownBy(() -> mirror(Values.class, "t|gone|text"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("MirrorTest$Values is not as it was generated")
        .hasMessageContaining("keep its members");
  }

  @Test
  void aTypeThatIsClosedIsNamedWithWhatToDo() {
    Class<?> closed = List.of().getClass();
    assertThatThrownBy(() -> mirror(closed, "n|size|integer"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(closed.getName() + " is closed to reflection")
        .hasMessageContaining("open the package java.util of the module java.base");
  }

  /** Each field as {@code path|name|kind} and its details. */
  private static <T> Mirror<T> mirror(Class<T> type, String... fields) {
    StringBuilder lines = new StringBuilder("response\tother\tother\ttext\t\t\t\n");
    for (String field : fields) {
      String[] parts = field.split("\\|", 4);
      lines
          .append(String.join("\t", "request", parts[0], parts[1], parts[2], "", "이름", ""))
          .append(parts.length == 4 ? "\t" + parts[3].replace('|', '\t') : "")
          .append('\n');
    }
    return Mirror.of("ka1", "request", lines.toString(), type);
  }

  private <T> T read(Mirror<T> mirror, String json) {
    JsonReader in =
        new JsonReader(
            json.getBytes(StandardCharsets.UTF_8),
            (operation, path, raw, reason) ->
                problems.add(operation + " " + path + " " + raw + ": " + reason));
    T value = mirror.read(in);
    in.endDocument();
    return value;
  }

  private static <T> String write(Mirror<T> mirror, T value) {
    JsonWriter out = new JsonWriter();
    mirror.write(value, out);
    return new String(out.toByteArray(), StandardCharsets.UTF_8);
  }
}
