package io.github.kiwoomjava.codegen.processor;

import io.github.kiwoomjava.codegen.plan.GenerateOption;
import io.github.kiwoomjava.codegen.plan.UnnamedPolicy;
import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.finding.Severity;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationValue;
import javax.tools.Diagnostic;

/** Says what is wrong where the user wrote it. */
final class Reporter {
  /** A sheet without any table has thousands of unnamed fields; nobody reads them here. */
  private static final int SHOWN = 10;

  private final Messager messager;

  Reporter(Messager messager) {
    this.messager = messager;
  }

  /** An error at the whole annotation. */
  void error(ClientDeclaration declaration, String message) {
    messager.printMessage(
        Diagnostic.Kind.ERROR, message, declaration.element(), declaration.mirror());
  }

  /** An error at what is written for a member; at the annotation if it is left out. */
  void error(ClientDeclaration declaration, String member, String message) {
    AnnotationValue value = declaration.values().get(member);
    if (value == null) {
      error(declaration, message);
    } else {
      messager.printMessage(
          Diagnostic.Kind.ERROR, message, declaration.element(), declaration.mirror(), value);
    }
  }

  /** Errors only: a warning about a sheet would break builds that allow none, and help nobody. */
  void findings(ClientDeclaration declaration, List<Finding> findings) {
    List<Finding> errors =
        findings.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
    errors.stream().limit(SHOWN).forEach(finding -> finding(declaration, finding));
    if (errors.size() > SHOWN) {
      error(declaration, "and " + (errors.size() - SHOWN) + " more errors in the spec");
    }
    boolean inSpec = errors.stream().anyMatch(finding -> option(finding).isEmpty());
    if (inSpec && declaration.unnamed() == UnnamedPolicy.STRICT) {
      error(
          declaration,
          "with unnamed = WIRE, what no reviewed table names is named after its wire element");
    }
  }

  private void finding(ClientDeclaration declaration, Finding finding) {
    Optional<GenerateOption> option = option(finding);
    if (option.isEmpty()) {
      error(declaration, finding.code() + " (" + finding.where() + "): " + finding.message());
      return;
    }
    switch (option.get()) {
      case OPERATIONS -> entry(declaration, "operations", finding.message());
      case GROUPS -> entry(declaration, "groups", finding.message());
      case CLIENT_NAME -> error(declaration, "name", finding.message());
      // The processor generates into a package of the module that is being compiled.
      case PACKAGE_NAME, MODULE_NAME -> error(declaration, finding.message());
    }
  }

  /** At the one entry of an array that the message quotes. */
  private void entry(ClientDeclaration declaration, String member, String message) {
    AnnotationValue array = declaration.values().get(member);
    if (array != null && array.getValue() instanceof List<?> entries) {
      for (Object entry : entries) {
        if (entry instanceof AnnotationValue value
            && message.contains("'" + value.getValue() + "'")) {
          messager.printMessage(
              Diagnostic.Kind.ERROR, message, declaration.element(), declaration.mirror(), value);
          return;
        }
      }
    }
    error(declaration, member, message);
  }

  private static Optional<GenerateOption> option(Finding finding) {
    return GenerateOption.at(finding.where());
  }
}
