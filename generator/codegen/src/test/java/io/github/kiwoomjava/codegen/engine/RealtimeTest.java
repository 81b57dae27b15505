package io.github.kiwoomjava.codegen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.kiwoomjava.codegen.plan.UnnamedPolicy;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.codegen.testing.Client;
import io.github.kiwoomjava.codegen.testing.Golden;
import io.github.kiwoomjava.codegen.testing.TextTables;
import io.github.kiwoomjava.codegen.write.MemorySink;
import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.finding.Severity;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Operation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;

/** What sessions offer, by the tables and by the sheets. */
class RealtimeTest {
  private static final String HEADER = "operation|item|exchange|role|why";
  private static final String SESSION = "com/example/kiwoom/RealtimeSession.java";

  @Test
  void aClientWithoutRealtimeOperationsHasNoSessions() {
    Map<String, String> files = Golden.of("query").generate();
    assertThat(files).doesNotContainKey(SESSION);
    assertThat(files.get("com/example/kiwoom/Kiwoom.java")).doesNotContain("realtime");
  }

  @Test
  void aSessionOffersWhatTheChosenOperationsAllow() {
    assertThat(sessionMethods("FE")).isEmpty();
    assertThat(sessionMethods("04")).containsExactly("balances");
    assertThat(sessionMethods("ka10172")).containsExactly("conditions");
    assertThat(sessionMethods("usa20281")).containsExactly("usConditions");
    assertThat(choose("ka10171", "ka10173"))
        .as("the rows of a search are those of the operation that searches")
        .doesNotContainKey(SESSION);
    assertThat(choose("00").get(SESSION))
        .as("one kind of events needs no interface")
        .contains("orders(Consumer<? super Op00> listener)");
  }

  @Test
  void aFeedOfNoCodesIsRefusedSinceItWouldMeanEverything() throws ReflectiveOperationException {
    Class<?> trade =
        Client.of(choose("FE"), "com.example.kiwoom")
            .compiled()
            .type("com.example.kiwoom.us.websocket.FE");
    Method of = trade.getMethod("of", String.class, String[].class);
    assertThat(of.invoke(null, "ND", new String[] {"NVDA"}))
        .hasToString("FE (미국주식 실시간 체결가) of [ND:NVDA]");
    assertThat(catchThrowable(() -> of.invoke(null, "ND", new String[0])))
        .hasRootCauseInstanceOf(IllegalArgumentException.class)
        .rootCause()
        .hasMessageContaining("at least one");
  }

  @Test
  void strictlyEveryRealtimeOperationNeedsALine() {
    assertThat(messages(strict(new TextTables()), Severity.ERROR, "unlisted-realtime"))
        .satisfiesExactlyInAnyOrder(
            of("00", "item NONE"),
            of("04", "item NONE"),
            of("0s", "item NONE"),
            of("F4", "item EXCHANGE_AND_CODE"),
            of("FE", "item EXCHANGE_AND_CODE"),
            of("ka10171", "role list"),
            of("ka10172", "role search"),
            of("ka10173", "role watch"),
            of("ka10174", "role clear"),
            of("usa20280", "role list"),
            of("usa20281", "role search"),
            of("usa20291", "role clear"));
  }

  @Test
  void linesThatNoSheetBearsOutAreObsolete() {
    TextTables tables =
        new TextTables()
            .with(
                "typing/realtime.tsv",
                HEADER,
                "0Q|CODE|||gone",
                "00|||list|no live data?",
                "ka10171|CODE|||live data?");
    assertThat(messages(strict(tables), Severity.ERROR, "obsolete-realtime"))
        .satisfiesExactlyInAnyOrder(
            of("realtime.tsv, row 2", "0Q"),
            of("realtime.tsv, row 3", "00"),
            of("realtime.tsv, row 4", "ka10171"));
  }

  @Test
  void tablesSayWhereTheyAreWrong() {
    TextTables tables =
        new TextTables()
            .with(
                "typing/realtime.tsv",
                HEADER,
                "00|ALL|||",
                "04|NONE||list|",
                "FE|CODE|UsExchange||",
                "0s|NONE|||",
                "0s|NONE|||");
    assertThat(tables.load().findings())
        .extracting(Finding::toString)
        .satisfiesExactlyInAnyOrder(
            of("row 2", "EXCHANGE_AND_CODE"),
            of("row 3", "EXCHANGE_AND_CODE"),
            of("row 4", "EXCHANGE_AND_CODE"),
            of("row 6", "row 5"));
    TextTables unknownCode =
        new TextTables().with("typing/realtime.tsv", HEADER, "FE|EXCHANGE_AND_CODE|Nowhere||");
    assertThat(messages(strict(unknownCode), Severity.ERROR, "unknown-code-type"))
        .singleElement()
        .satisfies(of("row 2", "Nowhere"));
  }

  @Test
  void theSessionsNamesAreTakenInTheBasePackage() {
    GenerateResult result =
        generate(Golden.of("session").request().clientName("RealtimeSession").build());
    assertThat(messages(result, Severity.ERROR, "name-collision"))
        .singleElement()
        .satisfies(of("the realtime session", "the client", "RealtimeSession"));
  }

  @Test
  void aGroupThatWouldHideTheClientsSessionsIsRefused() {
    ApiSpec spec = Golden.of("session").spec();
    Operation quotes = Golden.of("query").spec().operations().get(0);
    Operation moved =
        new Operation(
            quotes.id(),
            quotes.name(),
            quotes.menu(),
            quotes.effect(),
            quotes.transport(),
            quotes.method(),
            "/api/realtime",
            quotes.hosts(),
            quotes.request(),
            quotes.response(),
            quotes.examples(),
            quotes.where());
    GenerateResult result =
        generate(
            Golden.of("session")
                .request()
                .spec(
                    new ApiSpec(
                        Stream.concat(spec.operations().stream(), Stream.of(moved)).toList(),
                        List.of()))
                .build());
    assertThat(messages(result, Severity.ERROR, "name-collision"))
        .singleElement()
        .satisfies(of("group 'realtime'", "realtime()"));
  }

  private static TreeSet<String> sessionMethods(String... ids) {
    Class<?> session =
        Client.of(choose(ids), "com.example.kiwoom")
            .compiled()
            .type("com.example.kiwoom.RealtimeSession");
    TreeSet<String> names = new TreeSet<>();
    Arrays.stream(session.getDeclaredMethods())
        .filter(method -> !method.isSynthetic())
        .forEach(method -> names.add(method.getName()));
    return names;
  }

  private static Map<String, String> choose(String... ids) {
    return Golden.generate(Golden.of("session").request().operations(List.of(ids)).build());
  }

  private static GenerateResult strict(TextTables tables) {
    SpecTables loaded = tables.load();
    return generate(
        Golden.of("session").request().tables(loaded).unnamed(UnnamedPolicy.STRICT).build());
  }

  private static GenerateResult generate(GenerateRequest request) {
    return new CodegenEngine().generate(request, new MemorySink());
  }

  private static List<String> messages(GenerateResult result, Severity severity, String code) {
    return result.findings().stream()
        .filter(finding -> finding.severity() == severity && finding.code().equals(code))
        .map(Finding::toString)
        .toList();
  }

  private static ThrowingConsumer<String> of(String... parts) {
    return text -> assertThat(text).contains(parts);
  }
}
