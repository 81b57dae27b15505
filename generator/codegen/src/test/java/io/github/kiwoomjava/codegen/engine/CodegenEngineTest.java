package io.github.kiwoomjava.codegen.engine;

import static io.github.kiwoomjava.codegen.testing.Specs.field;
import static io.github.kiwoomjava.codegen.testing.Specs.fields;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.codegen.plan.UnnamedPolicy;
import io.github.kiwoomjava.codegen.testing.Client;
import io.github.kiwoomjava.codegen.testing.Golden;
import io.github.kiwoomjava.codegen.testing.MethodSizes;
import io.github.kiwoomjava.codegen.testing.Specs;
import io.github.kiwoomjava.codegen.write.CheckSink;
import io.github.kiwoomjava.codegen.write.FolderSink;
import io.github.kiwoomjava.codegen.write.MemorySink;
import io.github.kiwoomjava.codegen.write.OutputSink;
import io.github.kiwoomjava.codegen.write.WriteReport;
import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodegenEngineTest {
  @TempDir Path folder;

  static List<String> names() {
    return Golden.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void makesTheSameBytesInAnyOrderLocaleAndTimeZone(String name) {
    Golden golden = Golden.of(name);
    Map<String, String> first = golden.generate();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      ApiSpec spec = golden.spec();
      for (int seed = 0; seed < 5; seed++) {
        List<Operation> shuffled = new ArrayList<>(spec.operations());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(
                Golden.generate(
                    golden
                        .request()
                        .spec(new ApiSpec(spec.edition(), shuffled, spec.errorCodes()))
                        .build()))
            .isEqualTo(first);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void writesNothingWhereThereIsAnErrorAndLeavesTheLastOutput() throws IOException {
    GenerateRequest good = Golden.of("query").request().build();
    new CodegenEngine().generate(good, new FolderSink(folder));
    Map<String, String> before = contents();
    GenerateResult result =
        new CodegenEngine()
            .generate(
                GenerateRequest.builder()
                    .spec(Specs.of(query("ka1", fields(field("a", "가")))))
                    .build(),
                new FolderSink(folder));
    assertThat(result.hasErrors()).isTrue();
    assertThat(result.written()).isEmpty();
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void givesTheSameResultWhereThereIsNothingToDo() throws IOException {
    GenerateRequest request = Golden.of("query").request().build();
    GenerateResult first = new CodegenEngine().generate(request, new FolderSink(folder));
    Map<String, String> before = contents();
    GenerateResult second = new CodegenEngine().generate(request, new FolderSink(folder));
    assertThat(second.written()).isEmpty();
    assertThat(second.unchanged()).isEqualTo(first.written());
    assertThat(second.findings()).isEqualTo(first.findings());
    assertThat(second.kinds()).isEqualTo(first.kinds());
    assertThat(second.namesLock()).isEqualTo(first.namesLock());
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void rendersNothingIfTheSinkHasItAlready() {
    List<String> fingerprints = new ArrayList<>();
    OutputSink upToDate =
        new OutputSink() {
          @Override
          public WriteReport write(SortedMap<String, String> files) {
            throw new AssertionError("there is nothing to write");
          }

          @Override
          public Optional<WriteReport> upToDate(String fingerprint) {
            fingerprints.add(fingerprint);
            return Optional.of(new WriteReport(List.of(), List.of("a"), List.of(), List.of()));
          }
        };
    GenerateRequest.Builder request = Golden.of("query").request();
    CodegenEngine engine = new CodegenEngine();
    assertThat(engine.generate(request.build(), upToDate).unchanged()).containsExactly("a");
    engine.generate(request.build(), upToDate);
    engine.generate(request.packageName("another.one").build(), upToDate);
    engine.generate(request.operations(List.of("ka90101")).build(), upToDate);
    assertThat(fingerprints).doesNotContain("").hasSize(4);
    assertThat(fingerprints.get(1)).isEqualTo(fingerprints.get(0));
    assertThat(Set.copyOf(fingerprints)).hasSize(3);
  }

  @Test
  void restoresAFileThatWasEditedThoughNothingElseHasChanged() throws IOException {
    GenerateRequest request = Golden.of("query").request().build();
    GenerateResult first = new CodegenEngine().generate(request, new FolderSink(folder));
    Path file = folder.resolve(first.written().get(0));
    String text = Files.readString(file);
    Files.writeString(file, text + "// edited");
    GenerateResult second = new CodegenEngine().generate(request, new FolderSink(folder));
    assertThat(second.written()).containsExactly(first.written().get(0));
    assertThat(file).hasContent(text);
  }

  @Test
  void saysWhatMayBeMeantByAnUnknownOperationOrGroup() {
    GenerateResult result =
        new CodegenEngine()
            .generate(
                Golden.of("query")
                    .request()
                    .operations(List.of("ka9010", "nothing-like-it"))
                    .groups(List.of("Auth"))
                    .build(),
                new MemorySink());
    assertThat(result.findings())
        .extracting(Finding::message)
        .anySatisfy(
            message ->
                assertThat(message)
                    .startsWith("no sheet has the id 'ka9010': ka90101?; what Kiwoom's portal has")
                    .contains("<additions>", "--add", "-Akiwoom.add"))
        .anySatisfy(
            message -> assertThat(message).startsWith("no sheet has the id 'nothing-like-it';"))
        .contains("there is no group 'Auth': auth?");
  }

  @Test
  void saysHowAFolderDiffersAndWritesNothing() throws IOException {
    GenerateRequest request = Golden.of("query").request().build();
    GenerateResult written = new CodegenEngine().generate(request, new FolderSink(folder));
    CheckSink same = new CheckSink(folder);
    new CodegenEngine().generate(request, same);
    assertThat(same.drift().isNone()).isTrue();

    String missing = written.written().get(0);
    String changed = written.written().get(1);
    Files.delete(folder.resolve(missing));
    Files.writeString(folder.resolve(changed), "edited");
    Files.writeString(folder.resolve("Mine.java"), "class Mine {}");
    Files.writeString(folder.resolve("Old.java"), "// Generated by kiwoom-codegen from x; ...");
    Map<String, String> before = contents();
    CheckSink different = new CheckSink(folder);
    new CodegenEngine().generate(request, different);
    assertThat(different.drift())
        .isEqualTo(new CheckSink.Drift(List.of(missing), List.of(changed), List.of("Old.java")));
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void refusesAPackageAndAClientThatAreNoNames() {
    GenerateResult result =
        new CodegenEngine()
            .generate(
                GenerateRequest.builder()
                    .spec(Specs.of())
                    .packageName("com.class.x")
                    .clientName("a b")
                    .moduleName("a..b")
                    .build(),
                new MemorySink());
    assertThat(result.findings()).extracting(Finding::code).containsOnly("invalid-option");
    assertThat(result.findings()).hasSize(3);
  }

  @Test
  void a_client_that_is_a_module_exports_every_package_and_no_other() {
    GenerateRequest.Builder request = Golden.of("session").request();
    Map<String, String> files = Golden.generate(request.moduleName("com.example.kiwoom").build());
    String declaration = files.get("module-info.java");

    assertThat(declaration).contains("module com.example.kiwoom {");
    assertThat(declaration.lines().filter(line -> line.startsWith("  exports ")))
        .containsExactlyElementsOf(
            files.keySet().stream()
                .filter(path -> path.endsWith("/package-info.java"))
                .map(path -> path.replace("/package-info.java", "").replace('/', '.'))
                .sorted()
                .map(name -> "  exports " + name + ";")
                .toList());
    assertThat(Golden.of("session").generate()).doesNotContainKey("module-info.java");
  }

  @Test
  void generatesOnlyTheChosenOperationsAndGroups() {
    GenerateRequest.Builder request = Golden.of("query").request();
    assertThat(Golden.generate(request.operations(List.of("ka90101")).build()).keySet())
        .anyMatch(path -> path.endsWith("QuoteRequest.java"))
        .noneMatch(path -> path.contains("/auth/"));
    assertThat(
            Golden.generate(request.operations(List.of()).groups(List.of("auth")).build()).keySet())
        .noneMatch(path -> path.endsWith("QuoteRequest.java"))
        .anyMatch(path -> path.endsWith("auth/AuthClient.java"));
  }

  @Test
  void neverLeavesTheBasePackageWhateverTheIdsAre() {
    Map<String, String> files = Golden.of("hostile").generate();
    assertThat(files.keySet())
        .allMatch(path -> path.matches("com/example/kiwoom/([a-z0-9]+/)*[A-Za-z0-9-]+\\.java"));
  }

  @Test
  void buildsAnObjectThatIsTooWideForAConstructor() {
    Client client = wide(251);
    Class<?> response = client.compiled().type("a.b.domestic.chart.Ka1Response");
    assertThat(response.isRecord()).isFalse();
    assertThat(client.responseThereAndBack("ka1", Client.json("{\"f0\":\"x\",\"f250\":\"y\"}")))
        .isEqualTo(Client.json("{\"f0\":\"x\",\"f250\":\"y\"}"));
  }

  @Test
  void handsTheWidestObjectThatAConstructorCanTakeToOneThatUsersCannotCall() {
    Class<?> response = wide(250).compiled().type("a.b.domestic.chart.Ka1Response");
    assertThat(response.getConstructors()).isEmpty();
    assertThat(response.getDeclaredConstructors())
        .singleElement()
        .satisfies(constructor -> assertThat(constructor.getParameterCount()).isEqualTo(250));
  }

  @Test
  void refusesAnObjectThatNoClassCanHold() {
    GenerateResult result = new CodegenEngine().generate(wideRequest(501), new MemorySink());
    assertThat(result.findings())
        .filteredOn(finding -> finding.code().equals("too-many-fields"))
        .singleElement()
        .asString()
        .contains("ka1 response", "501");
  }

  @Test
  void keepsEveryMethodBelowTheSizeThatTheJitCompiles() {
    Map<String, byte[]> classes = wide(500).compiled().classes();
    classes.forEach(
        (type, bytes) ->
            MethodSizes.of(bytes)
                .forEach(
                    (method, size) -> assertThat(size).as(type + "." + method).isLessThan(8000)));
    assertThat(classes.keySet()).anyMatch(name -> name.endsWith("Draft"));
  }

  private static Client wide(int count) {
    return Client.of(Golden.generate(wideRequest(count)), "a.b");
  }

  private static GenerateRequest wideRequest(int count) {
    List<Field> fields = IntStream.range(0, count).mapToObj(i -> field("f" + i, "칸 " + i)).toList();
    return GenerateRequest.builder()
        .spec(Specs.of(query("ka1", fields)))
        .packageName("a.b")
        .unnamed(UnnamedPolicy.WIRE)
        .build();
  }

  private static Operation query(String id, List<Field> response) {
    return Specs.query(id, List.of(), response);
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(file.toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
