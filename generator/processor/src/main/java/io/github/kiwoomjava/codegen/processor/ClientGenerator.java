package io.github.kiwoomjava.codegen.processor;

import io.github.kiwoomjava.codegen.engine.CodegenEngine;
import io.github.kiwoomjava.codegen.engine.GenerateRequest;
import io.github.kiwoomjava.codegen.engine.GenerateResult;
import io.github.kiwoomjava.codegen.write.OutputException;
import javax.annotation.processing.Filer;

/** Describes to the engine what an annotation asks for. */
final class ClientGenerator {
  private final SpecLoader specs;
  private final Filer filer;
  private final SourceTypes types;
  private final Reporter reporter;

  ClientGenerator(SpecLoader specs, Filer filer, SourceTypes types, Reporter reporter) {
    this.specs = specs;
    this.filer = filer;
    this.types = types;
    this.reporter = reporter;
  }

  /** Generates the client of one annotation, or says why not. */
  void generate(ClientDeclaration declaration) {
    if (declaration.packageName().isEmpty()) {
      reporter.error(
          declaration,
          "the client goes into the package of what is annotated, and this is in none; put it into"
              + " a package");
      return;
    }
    try {
      LoadedSpec spec = specs.load(declaration.spec());
      GenerateRequest request =
          GenerateRequest.builder()
              .spec(spec.spec())
              .tables(spec.tables())
              .packageName(declaration.packageName())
              .clientName(declaration.name())
              .operations(declaration.operations())
              .groups(declaration.groups())
              .unnamed(declaration.unnamed())
              .build();
      GenerateResult result =
          new CodegenEngine().generate(request, new FilerSink(filer, types, declaration));
      reporter.findings(declaration, result.findings());
    } catch (SpecUnavailableException e) {
      reporter.error(declaration, "spec", message(e));
    } catch (OutputException e) {
      reporter.error(declaration, message(e));
    }
  }

  private static String message(Exception e) {
    return String.valueOf(e.getMessage());
  }
}
