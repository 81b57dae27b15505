package io.github.kiwoomjava.codegen.engine;

import static io.github.kiwoomjava.codegen.testing.Specs.field;
import static io.github.kiwoomjava.codegen.testing.Specs.fields;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.codegen.testing.Client;
import io.github.kiwoomjava.codegen.testing.Compiled;
import io.github.kiwoomjava.codegen.testing.Specs;
import io.github.kiwoomjava.codegen.testing.TextTables;
import io.github.kiwoomjava.codegen.write.MemorySink;
import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.CodeValue;
import io.github.kiwoomjava.spec.model.Facts;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the client makes of elements, operations and codes that an edition no longer has. */
class RetiredTest {
  private static final LocalDate DAY = LocalDate.of(2026, 7, 4);
  private static final String PACKAGE = "com.example.kiwoom";
  private static final String CLIENT = PACKAGE + ".domestic.quotes.QuotesClient";

  @Test
  void an_element_of_a_response_is_still_read_and_its_accessor_warns() throws Exception {
    Client client = client(tables(), spec(quote("zz1")));

    Object response = client.read("zz1", "{\"price\": \"1\", \"old_price\": \"2\"}");
    var accessor = response.getClass().getMethod("oldPrice");

    assertThat(accessor.invoke(response)).isEqualTo("2");
    Deprecated mark = accessor.getAnnotation(Deprecated.class);
    assertThat(mark.since()).isEqualTo("2026-07-04");
    assertThat(mark.forRemoval()).isTrue();
    assertThat(response.getClass().getMethod("price").isAnnotationPresent(Deprecated.class))
        .isFalse();
    String text = source(generate(tables(), spec(quote("zz1"))), "Quote1Response");
    assertThat(text.replaceAll("\\s+(\\* )?\\s*", " "))
        .contains("Not in Kiwoom's sheets since 2026-07-04;")
        .contains("Use price.");
  }

  @Test
  void a_required_element_of_a_request_keeps_its_short_method_and_nobody_has_to_give_it()
      throws Exception {
    Compiled compiled = client(tables(), spec(quote("zz1"))).compiled();
    Class<?> request = compiled.type(PACKAGE + ".domestic.quotes.Quote1Request");
    Object builder = request.getMethod("builder").invoke(null);

    assertThat(builder.getClass().getMethod("build").invoke(builder)).isNotNull();
    assertThat(
            builder
                .getClass()
                .getMethod("oldCode", String.class)
                .isAnnotationPresent(Deprecated.class))
        .isTrue();
    Class<?> quotes = compiled.type(CLIENT);
    assertThat(quotes.getMethod("quote1").isAnnotationPresent(Deprecated.class)).isFalse();
    assertThat(quotes.getMethod("quote1", String.class).isAnnotationPresent(Deprecated.class))
        .isTrue();
  }

  @Test
  void an_operation_stays_and_all_its_methods_warn() throws Exception {
    Class<?> quotes =
        client(tables(), spec(quote("zz1"), quote("zz2").withRetired(DAY))).compiled().type(CLIENT);

    List<String> warning = new ArrayList<>();
    for (var method : quotes.getMethods()) {
      if (method.isAnnotationPresent(Deprecated.class)) {
        warning.add(method.getName() + method.getParameterCount());
      }
    }
    assertThat(warning)
        .containsExactlyInAnyOrder("quote11", "quote20", "quote21", "quote21", "quote21");
  }

  @Test
  void a_code_warns_once_no_field_of_its_type_lists_it() throws Exception {
    TextTables tables =
        tables()
            .with(
                "typing/codes.tsv",
                "type|raw|constant|label|english",
                "Exchange|1|KRX|한국|Korea",
                "Exchange|2|NXT|넥스트|Next",
                "Exchange|3|ALL|통합|all")
            .with(
                "typing/code-fields.tsv",
                "operation|section|path|type|subset",
                "zz1|response|price|Exchange|",
                "zz2|response|price|Exchange|")
            .with(
                "naming/retired.tsv",
                "operation|section|path|code|edition|label|why",
                "zz1|response|price|3|2026-07-04|통합|",
                "zz1|response|price|2|2026-07-04|넥스트|");
    Operation one = Specs.query("zz1", List.of(), fields(codes(field("price", "값"), "1")));
    Operation two = Specs.query("zz2", List.of(), fields(codes(field("price", "값"), "1", "2")));

    Class<?> exchange = client(tables, spec(one, two)).compiled().type(PACKAGE + ".code.Exchange");

    assertThat(exchange.getField("ALL").getAnnotation(Deprecated.class).since())
        .isEqualTo("2026-07-04");
    assertThat(exchange.getField("NXT").isAnnotationPresent(Deprecated.class)).isFalse();
    assertThat(exchange.getField("KRX").isAnnotationPresent(Deprecated.class)).isFalse();
  }

  @Test
  void a_list_that_is_gone_is_still_paged_through() throws Exception {
    Field rows = retired(field("rows", "목록", field("price", "값")));
    TextTables tables =
        tables()
            .with("naming/paged.tsv", "operation|path", "zz1|rows")
            .with(
                "naming/retired.tsv",
                "operation|section|path|code|edition|label|why",
                "zz1|response|rows||2026-07-04|목록|");
    Client client = client(tables, spec(Specs.query("zz1", List.of(), fields(rows))));

    assertThat(client.read("zz1", "{\"rows\": [{\"price\": \"1\"}]}").toString())
        .contains("price=1");
  }

  @Test
  void an_element_of_rows_that_are_arrays_has_no_place_that_another_value_could_take() {
    Field rows = field("rows", "목록", field("price", "값"), retired(field("old_price", "옛값")));
    TextTables tables =
        tables()
            .with(
                "naming/retired.tsv",
                "operation|section|path|code|edition|label|why",
                "zz1|response|rows/old_price||2026-07-04|옛값|");
    Operation listed =
        Specs.query("zz1", List.of(), fields(rows), List.of("{\"rows\": [[\"1\"]]}"));

    assertThat(client(tables, spec(listed)).read("zz1", "{\"rows\": [[\"1\", \"2\"]]}").toString())
        .contains("price=1", "oldPrice=null");
  }

  @Test
  void what_has_no_line_is_gone_for_good() {
    TextTables none =
        tables().with("naming/retired.tsv", "operation|section|path|code|edition|label|why");
    Map<String, String> sources = generate(none, spec(quote("zz1"), quote("zz2").withRetired(DAY)));

    assertThat(source(sources, "Quote1Response")).doesNotContain("oldPrice");
    assertThat(sources.keySet()).noneMatch(path -> path.contains("Quote2"));
  }

  @Test
  void a_line_for_what_is_not_retired_is_an_error() {
    Operation plain = Specs.query("zz1", List.of(), fields(field("price", "값")));

    assertThat(new CodegenEngine().generate(request(tables(), spec(plain)), new MemorySink()))
        .satisfies(
            result ->
                assertThat(result.findings()).extracting(Finding::code).contains("retired-unused"));
  }

  @Test
  void an_element_that_a_correction_had_renamed_before_the_sheet_did_is_one_member() {
    TextTables tables =
        tables()
            .with(
                "naming/retired.tsv",
                "operation|section|path|code|edition|label|why",
                "zz1|response|prise||2026-07-04|값|")
            .withText(
                "corrections.yaml",
                """
                - id: zz1
                  section: response
                  path: prise
                  fault: rename-element
                  says: prise
                  right: price
                """);
    Operation both =
        Specs.query("zz1", List.of(), fields(field("price", "값"), retired(field("prise", "값"))));

    assertThat(source(generate(tables, spec(both)), "Quote1Response")).doesNotContain("Deprecated");
  }

  @Test
  void the_catalogue_knows_the_edition_and_a_method_since_when_it_is_there() throws Exception {
    TextTables tables = tables().with("naming/editions.tsv", "operation|edition", "zz1|2025-09-08");
    Map<String, String> sources = generate(tables, spec(quote("zz1")));

    Class<?> catalog = Compiled.of(sources).type(PACKAGE + ".ApiCatalog");
    assertThat(catalog.getMethod("edition").invoke(null)).isEqualTo(Optional.of(DAY));
    assertThat(source(sources, "QuotesClient")).contains("@since edition 2025-09-08");
    Map<String, String> undated = generate(tables, new ApiSpec(List.of(quote("zz1")), List.of()));
    assertThat(Compiled.of(undated).type(PACKAGE + ".ApiCatalog").getMethod("edition").invoke(null))
        .isEqualTo(Optional.empty());
  }

  private static Operation quote(String id) {
    return Specs.query(
        id,
        fields(retired(required(field("old_code", "옛코드")))),
        fields(field("price", "값"), retired(field("old_price", "옛값"))));
  }

  private static ApiSpec spec(Operation... operations) {
    return Specs.of(operations).withEdition(DAY);
  }

  private static Field retired(Field field) {
    return field.withFacts(field.facts().withRetired(DAY));
  }

  private static Field required(Field field) {
    return new Field(
        field.element(),
        field.label(),
        field.type(),
        Requirement.REQUIRED,
        field.length(),
        field.facts(),
        field.remark(),
        field.origin(),
        field.children(),
        field.where());
  }

  private static Field codes(Field field, String... values) {
    return field.withFacts(
        new Facts(
            List.of(values).stream().map(value -> new CodeValue(value, "값 " + value)).toList(),
            null,
            null,
            null,
            null,
            null,
            null,
            null));
  }

  private static TextTables tables() {
    return new TextTables()
        .with(
            "naming/operations.tsv",
            "id|market|group|method|type|summary",
            "zz1|domestic|quotes|quote1|Quote1|Returns a quote.",
            "zz2|domestic|quotes|quote2|Quote2|Returns another quote.")
        .with(
            "naming/terms.tsv",
            "korean|english",
            "값|price",
            "옛값|old price",
            "옛코드|old code",
            "목록|rows")
        .with("typing/rules.tsv", "kind|argument|element|label|unit|why", "text|||||")
        .with(
            "naming/retired.tsv",
            "operation|section|path|code|edition|label|why",
            "zz1|request|old_code||2026-07-04|옛코드|",
            "zz1|response|old_price||2026-07-04|옛값|Use price.",
            "zz2||||2026-07-04|이름 zz2|",
            "zz2|request|old_code||2026-07-04|옛코드|",
            "zz2|response|old_price||2026-07-04|옛값|");
  }

  private static Client client(TextTables tables, ApiSpec spec) {
    return Client.of(generate(tables, spec), PACKAGE);
  }

  private static Map<String, String> generate(TextTables tables, ApiSpec spec) {
    MemorySink sink = new MemorySink();
    GenerateResult result = new CodegenEngine().generate(request(tables, spec), sink);
    assertThat(result.findings()).isEmpty();
    return sink.files();
  }

  private static GenerateRequest request(TextTables tables, ApiSpec spec) {
    return GenerateRequest.builder().spec(spec).tables(tables.load()).packageName(PACKAGE).build();
  }

  private static String source(Map<String, String> sources, String type) {
    return sources.entrySet().stream()
        .filter(source -> source.getKey().endsWith("/" + type + ".java"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }
}
