package io.github.kiwoomjava.cli.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.client.ApiCatalog;
import io.github.kiwoomjava.runtime.catalog.Effect;
import io.github.kiwoomjava.runtime.catalog.Transport;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaSnippetTest {
  @TempDir private Path folder;

  @Test
  void the_java_for_every_operation_compiles() throws Exception {
    JavaSnippet snippet = new JavaSnippet(Clock.systemUTC());
    List<Path> sources = new ArrayList<>();
    for (ApiOperation<?, ?> operation : ApiCatalog.operations()) {
      if (operation.info().transport() == Transport.REST
          && operation.info().effect() != Effect.TOKEN) {
        String id = operation.info().id();
        Path source = folder.resolve(id + "/" + id + ".java");
        Files.createDirectories(source.getParent());
        sources.add(Files.writeString(source, "package " + id + ";\n\n" + snippet.of(operation)));
      }
    }
    assertThat(sources).hasSizeGreaterThan(280);
    assertThat(complaints(sources)).isEmpty();
  }

  private String complaints(List<Path> sources) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      compiler
          .getTask(
              complaints,
              files,
              null,
              List.of("-proc:none", "-nowarn", "-d", folder.toString()),
              null,
              files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return complaints
        .toString()
        .lines()
        .filter(line -> line.contains("error:"))
        .toList()
        .toString()
        .replace("[]", "");
  }
}
