package io.github.kiwoomjava.codegen.processor;

import io.github.kiwoomjava.codegen.write.OutputException;
import io.github.kiwoomjava.codegen.write.OutputSink;
import io.github.kiwoomjava.codegen.write.WriteReport;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.processing.Filer;

/** Hands sources to the compiler, each with the annotated element that it comes from. */
final class FilerSink implements OutputSink {
  private static final String EXTENSION = ".java";
  private static final String PACKAGE_INFO = ".package-info";

  private final Filer filer;
  private final SourceTypes types;
  private final ClientDeclaration declaration;

  FilerSink(Filer filer, SourceTypes types, ClientDeclaration declaration) {
    this.filer = filer;
    this.types = types;
    this.declaration = declaration;
  }

  @Override
  public WriteReport write(SortedMap<String, String> files) {
    SortedMap<String, String> sources = new TreeMap<>();
    files.forEach(
        (path, text) -> {
          String type = type(path);
          // The user's own description of a package stays; it says what ours would say and more.
          if (!(type.endsWith(PACKAGE_INFO) && types.isWritten(type))) {
            sources.put(type, text);
          }
        });
    sources.keySet().forEach(this::refuseClash);
    List<String> written = new ArrayList<>();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      try (Writer out =
          filer.createSourceFile(source.getKey(), declaration.element()).openWriter()) {
        out.write(source.getValue());
      } catch (IOException e) {
        throw new OutputException(
            "the compiler does not take " + source.getKey() + ": " + e.getMessage(), e);
      }
      types.generate(source.getKey(), declaration);
      written.add(source.getKey());
    }
    return new WriteReport(written, List.of(), List.of(), List.of());
  }

  private static String type(String path) {
    return path.substring(0, path.length() - EXTENSION.length()).replace('/', '.');
  }

  private void refuseClash(String type) {
    if (types.isWritten(type)) {
      throw new OutputException(
          "the client has a class "
              + type
              + ", which is also written by hand; rename yours, give the client another name, or"
              + " annotate another package");
    }
    ClientDeclaration other = types.generatedFor(type);
    if (other != null) {
      throw new OutputException(
          "the class "
              + type
              + " is already generated for the annotation on "
              + other.element()
              + "; join the two annotations, or move one of them to another package");
    }
  }
}
