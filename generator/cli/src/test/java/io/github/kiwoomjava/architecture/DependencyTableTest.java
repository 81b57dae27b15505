package io.github.kiwoomjava.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The design's table of modules: what each may depend on, and nothing else. */
class DependencyTableTest {
  private static final String OURS = "io.github.kiwoomjava:";
  private static final String ANNOTATIONS = "org.jspecify:jspecify";

  /** Artifact to the dependencies (by prefix) that it may have outside its tests. */
  private static final Map<String, Set<String>> MAY_DEPEND_ON =
      Map.ofEntries(
          Map.entry("kiwoom-spec-model", Set.of("com.fasterxml.jackson.core:jackson-databind")),
          Map.entry(
              "kiwoom-spec-reader",
              Set.of(
                  OURS + "kiwoom-spec-model",
                  "org.apache.poi:",
                  "org.commonmark:",
                  "com.fasterxml.jackson.core:jackson-databind",
                  "org.apache.logging.log4j:",
                  "org.slf4j:slf4j-api")),
          Map.entry(
              "kiwoom-codegen",
              Set.of(
                  OURS + "kiwoom-spec-model",
                  "com.palantir.javapoet:javapoet",
                  "com.fasterxml.jackson.dataformat:",
                  "org.snakeyaml:")),
          Map.entry(
              "kiwoom-docs",
              Set.of(OURS + "kiwoom-codegen", OURS + "kiwoom-spec-model", "com.j2html:j2html")),
          Map.entry("kiwoom-codegen-annotations", Set.of()),
          Map.entry(
              "kiwoom-codegen-processor",
              Set.of(
                  OURS + "kiwoom-codegen",
                  OURS + "kiwoom-spec-model",
                  OURS + "kiwoom-codegen-annotations",
                  OURS + "kiwoom-spec",
                  "com.google.auto.service:")),
          Map.entry(
              "kiwoom-maven-plugin",
              Set.of(
                  OURS + "kiwoom-codegen",
                  OURS + "kiwoom-spec-reader",
                  OURS + "kiwoom-spec",
                  "org.apache.maven:",
                  "org.apache.maven.plugin-tools:",
                  "org.codehaus.plexus:plexus-build-api")),
          Map.entry(
              "kiwoom-cli",
              Set.of(
                  OURS + "kiwoom-codegen",
                  OURS + "kiwoom-spec-reader",
                  OURS + "kiwoom-mock-server",
                  OURS + "kiwoom-client",
                  OURS + "kiwoom-docs",
                  OURS + "kiwoom-spec",
                  "com.fasterxml.jackson.core:jackson-databind",
                  "info.picocli:",
                  "io.modelcontextprotocol.sdk:",
                  "me.tongfei:",
                  "org.slf4j:")),
          Map.entry("kiwoom-spec", Set.of()),
          Map.entry("kiwoom-bom", Set.of()),
          Map.entry("kiwoom-archetype", Set.of()),
          Map.entry("kiwoom-client-runtime", Set.of("org.slf4j:slf4j-api", "io.micrometer:")),
          Map.entry("kiwoom-client", Set.of(OURS + "kiwoom-client-runtime")),
          Map.entry(
              "kiwoom-client-redis",
              Set.of(
                  OURS + "kiwoom-client-runtime",
                  "io.lettuce:lettuce-core",
                  "org.slf4j:slf4j-api")),
          Map.entry(
              "kiwoom-spring-boot-starter",
              Set.of(
                  OURS + "kiwoom-client",
                  OURS + "kiwoom-mock-server",
                  "org.springframework.boot:",
                  "io.micrometer:micrometer-core")),
          Map.entry(
              "kiwoom-mock-server",
              Set.of(
                  OURS + "kiwoom-spec-model",
                  "org.eclipse.jetty",
                  "org.slf4j:slf4j-api",
                  "org.junit.jupiter:junit-jupiter-api")));

  private static final Path ROOT = Module.root();
  private static JavaClasses classes;

  @BeforeAll
  static void readClasses() {
    List<Path> folders =
        Module.folders(ROOT).stream()
            .map(folder -> ROOT.resolve(folder).resolve("target/classes"))
            .filter(Files::isDirectory)
            .toList();
    classes = new ClassFileImporter().importPaths(folders);
  }

  @TestFactory
  Stream<DynamicTest> everyModuleDependsOnlyOnWhatTheDesignAllows() {
    return Module.folders(ROOT).stream()
        .filter(folder -> !folder.startsWith("samples/"))
        .map(folder -> Module.read(ROOT, folder))
        .map(module -> dynamicTest(module.artifact(), () -> checkDependencies(module)));
  }

  private static void checkDependencies(Module module) {
    assertThat(MAY_DEPEND_ON).as("a module of the design").containsKey(module.artifact());
    Set<String> allowed = MAY_DEPEND_ON.get(module.artifact());
    assertThat(module.dependencies())
        .allSatisfy(
            dependency ->
                assertThat(dependency)
                    .matches(
                        name ->
                            ANNOTATIONS.equals(name) || allowed.stream().anyMatch(name::startsWith),
                        "is allowed for " + module.artifact()));
  }

  @Test
  void theTopLevelHoldsOnlyWhatTheDesignNames() throws Exception {
    try (Stream<Path> entries = Files.list(ROOT)) {
      assertThat(entries.filter(Files::isDirectory).map(path -> path.getFileName().toString()))
          .filteredOn(name -> !name.startsWith(".") && !name.equals("target"))
          .containsExactlyInAnyOrder("generator", "spec", "generated-client", "samples");
    }
  }

  @Test
  void apachePoiIsUsedByTheReaderAlone() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackage("io.github.kiwoomjava.spec.reader..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.poi..")
        .check(classes);
  }

  /** It is optional: whatever else referred to it would fail without it. */
  @Test
  void micrometerIsUsedByItsListenerAloneAndThatByNobody() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage("io.github.kiwoomjava..")
        .and()
        .resideOutsideOfPackages(
            "io.github.kiwoomjava.runtime.micrometer..", "io.github.kiwoomjava.spring..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.micrometer..", "io.github.kiwoomjava.runtime.micrometer..")
        .check(classes);
  }

  @Test
  void theRuntimeKnowsNothingOfTheGenerator() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAnyPackage("io.github.kiwoomjava.runtime..", "io.github.kiwoomjava.client..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.github.kiwoomjava.spec..",
            "io.github.kiwoomjava.codegen..",
            "io.github.kiwoomjava.mock..",
            "com.fasterxml..")
        .check(classes);
  }

  @Test
  void packagesHaveNoCycles() {
    for (String part : List.of("spec", "codegen", "runtime", "runtime.realtime")) {
      SlicesRuleDefinition.slices()
          .matching("io.github.kiwoomjava." + part + ".(*)..")
          .should()
          .beFreeOfCycles()
          .check(classes);
    }
  }
}
