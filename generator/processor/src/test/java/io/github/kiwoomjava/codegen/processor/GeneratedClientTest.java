package io.github.kiwoomjava.codegen.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static io.github.kiwoomjava.codegen.processor.Compilations.packageInfo;
import static io.github.kiwoomjava.codegen.processor.Compilations.source;
import static io.github.kiwoomjava.codegen.processor.Compilations.strict;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.github.kiwoomjava.codegen.engine.CodegenEngine;
import io.github.kiwoomjava.codegen.engine.GenerateRequest;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.codegen.tables.TableSource;
import io.github.kiwoomjava.codegen.write.MemorySink;
import io.github.kiwoomjava.spec.json.SpecJson;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedClientTest {
  private static final String THREE = "operations = {\"au10001\", \"ka10010\", \"ka10081\"}";
  private static final JavaFileObject USE =
      source(
          "com.example.quotes.Use",
          "package com.example.quotes;",
          "class Use {",
          "  String name(Quotes quotes) {",
          "    return quotes.domestic().chart()",
          "        .daily(r -> r.stockCode(\"005930\")",
          "            .baseDate(java.time.LocalDate.EPOCH).useAdjustedPrice(true))",
          "        .execute().toString();",
          "  }",
          "}");

  @TempDir Path folder;

  @Test
  void a_client_of_three_operations_compiles_with_the_program_that_uses_it_without_a_warning() {
    Compilation compilation =
        strict()
            .compile(
                packageInfo(
                    "com.example.quotes",
                    "@GenerateKiwoomClient(name = \"Quotes\", " + THREE + ")"),
                USE);
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(generated(compilation).keySet())
        .contains(
            "com/example/quotes/Quotes.java",
            "com/example/quotes/domestic/chart/DailyChartResponse.java")
        .noneMatch(path -> path.contains("/us/"));
  }

  @Test
  void the_sources_are_those_that_the_engine_writes_to_a_folder() throws IOException {
    Compilation compilation =
        strict()
            .compile(
                source(
                    "com.example.quotes.Config",
                    "package com.example.quotes;",
                    "@io.github.kiwoomjava.codegen.annotations.GenerateKiwoomClient(",
                    "    name = \"Quotes\", " + THREE + ")",
                    "interface Config {}"));
    MemorySink sink = new MemorySink();
    new CodegenEngine()
        .generate(
            GenerateRequest.builder()
                .spec(spec())
                .tables(
                    SpecTables.load(
                        TableSource.resources(getClass().getClassLoader(), "META-INF/kiwoom/")))
                .packageName("com.example.quotes")
                .clientName("Quotes")
                .operations(List.of("au10001", "ka10010", "ka10081"))
                .build(),
            sink);
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(generated(compilation)).isEqualTo(sink.files());
  }

  @Test
  void a_sheet_of_one_s_own_stands_beside_the_shipped_ones() throws IOException {
    Operation known = spec().operation("ka10010").orElseThrow();
    Operation own =
        new Operation(
            "usa10999",
            known.name(),
            known.menu(),
            known.effect(),
            known.transport(),
            known.method(),
            known.path(),
            known.hosts(),
            known.request(),
            known.response(),
            known.examples(),
            null,
            known.where());
    Path json = folder.resolve("own.json");
    Files.writeString(json, SpecJson.write(new ApiSpec(List.of(own), List.of())));

    Compilation compilation =
        strict()
            .with("-Akiwoom.add=" + json)
            .compile(
                packageInfo(
                    "a.b",
                    "@GenerateKiwoomClient(unnamed = GenerateKiwoomClient.Unnamed.WIRE, operations = {\"au10001\","
                        + " \"ka10010\", \"ka10081\", \"usa10999\"})"));

    assertThat(compilation).succeeded();
    assertThat(generated(compilation).keySet())
        .contains("a/b/domestic/chart/DailyChartRequest.java")
        .anyMatch(path -> path.endsWith("Usa10999Request.java"));
  }

  @Test
  void groups_are_generated_beside_operations() {
    Compilation compilation =
        strict()
            .compile(
                packageInfo(
                    "a.b",
                    "@GenerateKiwoomClient(operations = \"ka10010\", groups = \"domestic.etf\")"));
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(generated(compilation).keySet())
        .anyMatch(path -> path.startsWith("a/b/domestic/etf/"))
        .contains("a/b/domestic/sector/ProgramTradingRequest.java")
        .noneMatch(path -> path.startsWith("a/b/domestic/chart/"));
  }

  @Test
  void two_packages_have_two_clients() {
    assertThat(
            strict()
                .compile(
                    packageInfo("a.one", "@GenerateKiwoomClient(" + THREE + ")"),
                    packageInfo("a.two", "@GenerateKiwoomClient(" + THREE + ")")))
        .succeededWithoutWarnings();
  }

  @Test
  void the_description_of_a_package_that_its_user_wrote_stays() {
    Compilation compilation =
        strict()
            .with("-Xlint:-processing") // javac warns of everybody's annotations but its own
            .compile(
                packageInfo("a.b", "@org.jspecify.annotations.NullMarked"),
                source(
                    "a.b.Config",
                    "package a.b;",
                    "@io.github.kiwoomjava.codegen.annotations.GenerateKiwoomClient(" + THREE + ")",
                    "interface Config {}"));
    assertThat(compilation).succeeded();
    assertThat(generated(compilation).keySet())
        .doesNotContain("a/b/package-info.java")
        .contains("a/b/domestic/chart/package-info.java");
  }

  @Test
  void a_spec_of_ones_own_comes_by_the_option() throws IOException {
    Path json = own("ka10010");
    assertThat(
            strict()
                .withSpec(json)
                .compile(packageInfo("a.b", "@GenerateKiwoomClient(name = \"Own\")")))
        .generatedSourceFile("a.b.domestic.sector.ProgramTradingResponse");
  }

  @Test
  void a_folder_of_a_spec_and_its_tables_comes_by_the_option() throws IOException {
    own("ka10010");
    Files.createDirectories(folder.resolve("naming"));
    Files.writeString(
        folder.resolve("naming/operations.tsv"),
        "id\tmarket\tgroup\tmethod\ttype\tsummary\n"
            + "ka10010\tdomestic\tmine\tlook\tLook\tLooks at it.\n");
    assertThat(
            strict()
                .withSpec(folder)
                .compile(
                    packageInfo(
                        "a.b",
                        "@GenerateKiwoomClient(" + "unnamed = GenerateKiwoomClient.Unnamed.WIRE)")))
        .generatedSourceFile("a.b.domestic.mine.LookResponse");
  }

  @Test
  void an_annotation_names_the_file_of_its_own_spec() throws IOException {
    String json = own("ka10010").toString().replace("\\", "\\\\");
    assertThat(
            strict().compile(packageInfo("a.b", "@GenerateKiwoomClient(spec = \"" + json + "\")")))
        .generatedSourceFile("a.b.domestic.sector.ProgramTradingResponse");
  }

  @Test
  void an_annotation_names_a_resource_on_the_class_path() throws IOException {
    assertThat(
            strict()
                .with("-sourcepath", own("ka10010").getParent().toString())
                .compile(packageInfo("a.b", "@GenerateKiwoomClient(spec = \"spec.json\")")))
        .generatedSourceFile("a.b.domestic.sector.ProgramTradingResponse");
  }

  @Test
  void every_version_of_the_language_is_supported() {
    assertThat(new KiwoomClientProcessor().getSupportedSourceVersion())
        .isEqualTo(SourceVersion.latest());
  }

  @Test
  void compilers_and_gradle_find_the_processor() throws IOException {
    String name = KiwoomClientProcessor.class.getName();
    assertThat(resource("META-INF/services/javax.annotation.processing.Processor").lines())
        .containsExactly(name);
    assertThat(resource("META-INF/gradle/incremental.annotation.processors").lines())
        .containsExactly(name + ",isolating");
  }

  private Path own(String id) throws IOException {
    ApiSpec all = spec();
    List<Operation> one =
        all.operations().stream().filter(operation -> operation.id().equals(id)).toList();
    Path json = folder.resolve("spec.json");
    Files.writeString(json, SpecJson.write(new ApiSpec(one, List.of())));
    return json;
  }

  private ApiSpec spec() throws IOException {
    return SpecJson.read(
        resource("META-INF/kiwoom/spec.json").getBytes(StandardCharsets.UTF_8), "spec.json");
  }

  private String resource(String name) throws IOException {
    try (InputStream in = getClass().getClassLoader().getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Map<String, String> generated(Compilation compilation) {
    return new TreeMap<>(
        compilation.generatedSourceFiles().stream()
            .collect(
                Collectors.toMap(
                    file -> file.getName().replaceFirst("^/SOURCE_OUTPUT/", ""),
                    GeneratedClientTest::text)));
  }

  private static String text(JavaFileObject file) {
    try {
      return file.getCharContent(false).toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void each_source_comes_from_the_one_element_that_asks_for_it() {
    Map<String, Set<String>> origins =
        RecordingProcessor.origins(
            packageInfo("a.one", "@GenerateKiwoomClient(" + THREE + ")"),
            packageInfo("a.two", "@GenerateKiwoomClient(" + THREE + ")"));
    assertThat(origins).isNotEmpty();
    assertThat(origins)
        .allSatisfy(
            (type, elements) ->
                assertThat(elements)
                    .containsExactly(type.startsWith("a.one.") ? "a.one" : "a.two"));
  }
}
