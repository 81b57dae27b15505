package io.github.kiwoomjava.codegen.engine;

import io.github.kiwoomjava.codegen.correct.Corrector;
import io.github.kiwoomjava.codegen.correct.RetiredLines;
import io.github.kiwoomjava.codegen.emit.SourceRenderer;
import io.github.kiwoomjava.codegen.plan.GenerateOption;
import io.github.kiwoomjava.codegen.plan.JavaPlan;
import io.github.kiwoomjava.codegen.plan.NamesLock;
import io.github.kiwoomjava.codegen.plan.PlanOptions;
import io.github.kiwoomjava.codegen.plan.Planner;
import io.github.kiwoomjava.codegen.plan.UnnamedPolicy;
import io.github.kiwoomjava.codegen.write.OutputSink;
import io.github.kiwoomjava.codegen.write.WriteReport;
import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.ApiSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;

/**
 * Generates a client: corrects the sheets, plans, renders everything in memory, and only then
 * writes. Has no state; safe for use by several threads.
 */
public final class CodegenEngine {
  /**
   * Generates.
   *
   * @return with an error among its findings if nothing was written
   * @throws io.github.kiwoomjava.codegen.write.OutputException if the sink cannot write
   */
  public GenerateResult generate(GenerateRequest request, OutputSink sink) {
    FindingCollector findings = new FindingCollector();
    request.tables().findings().forEach(findings::add);
    checkOptions(request, findings);
    if (findings.hasErrors()) {
      return nothing(findings);
    }
    PlanOptions options =
        new PlanOptions(
            request.packageName(),
            request.clientName(),
            request.moduleName(),
            request.operations(),
            request.groups(),
            request.unnamed());
    boolean maintained = request.unnamed() == UnnamedPolicy.STRICT && request.tables().maintained();
    ApiSpec kept =
        new RetiredLines(request.tables().retired(), maintained, findings).keep(request.spec());
    JavaPlan plan =
        new Planner(request.tables(), options, findings)
            .plan(
                new Corrector(request.tables().corrections(), maintained, findings).correct(kept));
    if (findings.hasErrors()) {
      return nothing(findings);
    }
    WriteReport report = write(plan, sink);
    List<Finding> all = new ArrayList<>(findings.findings());
    all.addAll(report.findings());
    return new GenerateResult(
        all,
        report.written(),
        report.unchanged(),
        report.deleted(),
        kinds(plan),
        NamesLock.text(plan, request.tables().lock()));
  }

  /** Rendering takes most of the time, so it is left out where the output is there already. */
  private static WriteReport write(JavaPlan plan, OutputSink sink) {
    String fingerprint =
        GeneratorIdentity.current()
            .map(generator -> new PlanFingerprint().of(plan, generator))
            .orElse("");
    return sink.upToDate(fingerprint)
        .orElseGet(() -> sink.write(new SourceRenderer().render(plan), fingerprint));
  }

  private static Map<String, Integer> kinds(JavaPlan plan) {
    Map<String, Integer> kinds = new TreeMap<>();
    plan.operations().stream()
        .flatMap(operation -> operation.fields().stream())
        .forEach(field -> kinds.merge(field.kind(), 1, Integer::sum));
    return kinds;
  }

  private static void checkOptions(GenerateRequest request, FindingCollector findings) {
    if (!SourceVersion.isName(request.packageName(), SourceVersion.RELEASE_17)) {
      findings.error(
          "invalid-option",
          GenerateOption.PACKAGE_NAME.where(),
          "the package '"
              + request.packageName()
              + "' is no Java name; write one such as com.example.kiwoom");
    }
    if (!SourceVersion.isIdentifier(request.clientName())
        || SourceVersion.isKeyword(request.clientName(), SourceVersion.RELEASE_17)) {
      findings.error(
          "invalid-option",
          GenerateOption.CLIENT_NAME.where(),
          "the client's name '"
              + request.clientName()
              + "' is no Java name; write one such as Kiwoom");
    }
    String module = request.moduleName();
    if (module != null && !SourceVersion.isName(module, SourceVersion.RELEASE_17)) {
      findings.error(
          "invalid-option",
          GenerateOption.MODULE_NAME.where(),
          "the module's name '"
              + module
              + "' is no Java name; write one such as com.example.kiwoom");
    }
  }

  private static GenerateResult nothing(FindingCollector findings) {
    return new GenerateResult(findings.findings(), List.of(), List.of(), List.of(), Map.of(), "");
  }
}
