package io.github.kiwoomjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.docs.Reference;
import io.github.kiwoomjava.docs.ReferenceOperation;
import io.github.kiwoomjava.docs.site.Snippets;
import io.github.kiwoomjava.spec.reader.SpecReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteSnippetsTest {
  private static final Path SPEC = Path.of("../../spec");

  @TempDir private Path folder;

  @Test
  void the_java_on_every_page_of_the_site_compiles_against_the_client() throws Exception {
    Reference reference = Reference.of(new SpecReader().read(SPEC).spec(), SpecTables.load(SPEC));
    List<Path> sources = new ArrayList<>();
    for (ReferenceOperation operation : reference.operations()) {
      int number = 0;
      for (Snippets.Snippet snippet : new Snippets(operation, reference.codeTypes()).all()) {
        if (snippet.language().equals("java")) {
          String type = "Snippet" + sources.size();
          sources.add(
              Files.writeString(
                  folder.resolve(type + ".java"), source(type, operation, snippet, number++)));
        }
      }
    }
    assertThat(sources).hasSizeGreaterThan(600);
    assertThat(complaints(sources)).isEmpty();
  }

  private static String source(
      String type, ReferenceOperation operation, Snippets.Snippet snippet, int number) {
    String group =
        operation
            .javaName()
            .substring(0, Math.max(0, operation.javaName().lastIndexOf('.')))
            .toLowerCase(Locale.ROOT);
    String end = snippet.text().endsWith("}") || snippet.text().endsWith(";") ? "" : ";";
    return """
        import io.github.kiwoomjava.client.*;
        import io.github.kiwoomjava.client.code.*;
        import io.github.kiwoomjava.client.%s.*;
        import io.github.kiwoomjava.runtime.api.*;
        import io.github.kiwoomjava.runtime.value.*;
        import java.math.BigDecimal;
        import java.time.*;

        // %s %d
        class %s {
          void run(Kiwoom kiwoom) throws Exception {
            %s%s
          }
        }
        """
        .formatted(group, operation.id(), number, type, snippet.text(), end);
  }

  private String complaints(List<Path> sources) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options = List.of("-proc:none", "-nowarn", "-d", folder.toString());
      compiler
          .getTask(
              complaints, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return String.join(
        "\n", complaints.toString().lines().filter(line -> line.contains("error:")).toList());
  }
}
