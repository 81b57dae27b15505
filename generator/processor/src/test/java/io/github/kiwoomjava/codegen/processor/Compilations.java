package io.github.kiwoomjava.codegen.processor;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** Compiles programs as a user would: nothing of the generator is on their class path. */
final class Compilations {
  private static final String OPTION = "-A" + KiwoomClientProcessor.SPEC_OPTION + "=";

  private final ClassLoader specs;
  private final List<String> options;

  private Compilations(ClassLoader specs, List<String> options) {
    this.specs = specs;
    this.options = options;
  }

  /** With the spec of the project, and without a warning. */
  static Compilations strict() {
    return new Compilations(
        KiwoomClientProcessor.class.getClassLoader(), List.of("-Xlint:all", "-Werror"));
  }

  /** With no spec unless one is named. */
  Compilations withoutSpec() {
    return new Compilations(ClassLoader.getPlatformClassLoader(), options);
  }

  /** With an option of the processor. */
  Compilations withSpec(Object path) {
    return with(OPTION + path);
  }

  /** With another option of the compiler. */
  Compilations with(String... more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(Arrays.asList(more));
    return new Compilations(specs, all);
  }

  Compilation compile(JavaFileObject... files) {
    return javac()
        .withProcessors(new KiwoomClientProcessor(specs))
        .withClasspath(classPath())
        .withOptions(options)
        .compile(files);
  }

  /** A package that is annotated; the annotation stands in line 1 and after. */
  static JavaFileObject packageInfo(String packageName, String annotation) {
    return JavaFileObjects.forSourceString(
        packageName + ".package-info",
        annotation
            + "\npackage "
            + packageName
            + ";\nimport io.github.kiwoomjava.codegen.annotations.GenerateKiwoomClient;\n");
  }

  static JavaFileObject source(String type, String... lines) {
    return JavaFileObjects.forSourceLines(type, lines);
  }

  private static List<File> classPath() {
    return Stream.of(
            io.github.kiwoomjava.codegen.annotations.GenerateKiwoomClient.class,
            io.github.kiwoomjava.runtime.api.Call.class,
            org.jspecify.annotations.Nullable.class,
            org.slf4j.Logger.class)
        .map(Compilations::place)
        .toList();
  }

  private static File place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toFile();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
