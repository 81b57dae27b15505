package io.github.kiwoomjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.codegen.engine.CodegenEngine;
import io.github.kiwoomjava.codegen.engine.GenerateRequest;
import io.github.kiwoomjava.codegen.engine.GenerateResult;
import io.github.kiwoomjava.codegen.plan.UnnamedPolicy;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.codegen.tables.TableSource;
import io.github.kiwoomjava.codegen.write.FolderSink;
import io.github.kiwoomjava.spec.finding.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sheets change every few weeks, and whoever has a newer workbook than our tables know must get a
 * client all the same if the wire may name what is new.
 */
class ChangedEditionsTest {
  private static final String REVIEWED = "META-INF/kiwoom/";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void an_edition_that_nobody_has_reviewed_becomes_a_client_that_compiles(long seed)
      throws IOException {
    RandomEdition edition = new RandomEdition(canonical(), seed);

    GenerateResult result =
        new CodegenEngine()
            .generate(
                GenerateRequest.builder()
                    .spec(edition.spec())
                    .tables(SpecTables.load(TableSource.resources(loader(), REVIEWED)))
                    .packageName("com.example.next")
                    .operations(edition.changed())
                    .unnamed(UnnamedPolicy.WIRE)
                    .build(),
                new FolderSink(folder.resolve("sources")));

    assertThat(result.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
    assertThat(result.findings()).isNotEmpty();
    assertThat(javac(folder.resolve("sources"))).isEmpty();
  }

  private String javac(Path sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null);
        Stream<Path> paths = Files.walk(sources)) {
      List<Path> java = paths.filter(path -> path.toString().endsWith(".java")).toList();
      List<String> options =
          List.of(
              "-Xlint:all",
              "-Werror",
              "-proc:none",
              "-d",
              Files.createDirectories(folder.resolve("classes")).toString());
      boolean ok =
          compiler
              .getTask(
                  messages, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
              .call();
      return ok ? "" : messages.toString();
    }
  }

  private static byte[] canonical() throws IOException {
    try (InputStream in = loader().getResourceAsStream(REVIEWED + "spec.json")) {
      return in.readAllBytes();
    }
  }

  private static ClassLoader loader() {
    return ChangedEditionsTest.class.getClassLoader();
  }
}
