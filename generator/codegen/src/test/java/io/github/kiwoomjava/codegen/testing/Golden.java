package io.github.kiwoomjava.codegen.testing;

import io.github.kiwoomjava.codegen.engine.CodegenEngine;
import io.github.kiwoomjava.codegen.engine.GenerateRequest;
import io.github.kiwoomjava.codegen.engine.GenerateResult;
import io.github.kiwoomjava.codegen.plan.UnnamedPolicy;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.codegen.write.MemorySink;
import io.github.kiwoomjava.spec.json.SpecJson;
import io.github.kiwoomjava.spec.model.ApiSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The small specs under {@code src/test/resources/golden}: {@code spec.json}, {@code tables}
 * (without them names come from the wire) and the {@code expected} sources.
 */
public record Golden(Path folder) {
  private static final Path ROOT = Path.of("src/test/resources/golden");

  /** All of them, by name. */
  public static List<String> names() {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of them. */
  public static Golden of(String name) {
    return new Golden(ROOT.resolve(name));
  }

  /** The sheets. */
  public ApiSpec spec() {
    try {
      return SpecJson.read(Files.readString(folder.resolve("spec.json")), "spec.json");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The usual request for this spec. */
  public GenerateRequest.Builder request() {
    boolean reviewed = Files.isDirectory(folder.resolve("tables"));
    return GenerateRequest.builder()
        .spec(spec())
        .packageName("com.example.kiwoom")
        .tables(reviewed ? SpecTables.load(folder.resolve("tables")) : SpecTables.empty())
        .unnamed(reviewed ? UnnamedPolicy.STRICT : UnnamedPolicy.WIRE);
  }

  /** The generated sources. */
  public SortedMap<String, String> generate() {
    return generate(request().build());
  }

  /** The sources for a request; fails if it has errors. */
  public static SortedMap<String, String> generate(GenerateRequest request) {
    MemorySink sink = new MemorySink();
    GenerateResult result = new CodegenEngine().generate(request, sink);
    if (result.hasErrors()) {
      throw new AssertionError("errors: " + result.findings());
    }
    return sink.files();
  }
}
