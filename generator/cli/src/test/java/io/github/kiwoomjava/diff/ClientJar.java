package io.github.kiwoomjava.diff;

import io.github.kiwoomjava.codegen.engine.CodegenEngine;
import io.github.kiwoomjava.codegen.engine.GenerateRequest;
import io.github.kiwoomjava.codegen.engine.GenerateResult;
import io.github.kiwoomjava.codegen.plan.UnnamedPolicy;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.codegen.write.FolderSink;
import io.github.kiwoomjava.spec.model.ApiSpec;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A client that is generated, compiled and packed here. */
final class ClientJar {
  static final String PACKAGE = "com.example.kiwoom";

  private ClientJar() {}

  static Path of(ApiSpec spec, SpecTables tables, Collection<String> operations, Path folder)
      throws IOException {
    Path sources = Files.createDirectories(folder.resolve("sources"));
    GenerateResult result =
        new CodegenEngine()
            .generate(
                GenerateRequest.builder()
                    .spec(spec)
                    .tables(tables)
                    .packageName(PACKAGE)
                    .operations(operations)
                    .unnamed(UnnamedPolicy.WIRE)
                    .build(),
                new FolderSink(sources));
    if (result.hasErrors()) {
      throw new AssertionError(result.findings());
    }
    Path classes = Files.createDirectories(folder.resolve("classes"));
    compile(sources, classes);
    return pack(classes, folder.resolve("client.jar"));
  }

  private static void compile(Path sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> paths = Files.walk(sources)) {
      List<Path> java = paths.filter(path -> path.toString().endsWith(".java")).toList();
      List<String> options = List.of("-d", classes.toString(), "-proc:none", "--release", "17");
      if (!compiler
          .getTask(complaints, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
          .call()) {
        throw new AssertionError(complaints);
      }
    }
  }

  private static Path pack(Path classes, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(out);
        Stream<Path> paths = Files.walk(classes)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        packed.putNextEntry(new JarEntry(classes.relativize(path).toString().replace('\\', '/')));
        Files.copy(path, packed);
        packed.closeEntry();
      }
    }
    return jar;
  }
}
