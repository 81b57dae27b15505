package io.github.kiwoomjava.maven;

import io.github.kiwoomjava.codegen.engine.CodegenEngine;
import io.github.kiwoomjava.codegen.engine.GenerateRequest;
import io.github.kiwoomjava.codegen.engine.GenerateResult;
import io.github.kiwoomjava.codegen.plan.GenerateOption;
import io.github.kiwoomjava.codegen.plan.UnnamedPolicy;
import io.github.kiwoomjava.codegen.write.OutputException;
import io.github.kiwoomjava.codegen.write.OutputSink;
import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.finding.Severity;
import io.github.kiwoomjava.spec.model.ApiSpec;
import java.io.File;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals that make a client have in common: the description of the client. */
abstract class AbstractClientMojo extends AbstractMojo {
  /**
   * A workbook, Kiwoom's own JSON, a sheet, a folder of sheets, or canonical JSON. By default the
   * sheets of kiwoom-spec, in the version that is among the plugin's dependencies.
   */
  @Parameter(property = "kiwoom.source")
  protected @Nullable File source;

  /**
   * Workbooks, sheets or folders of sheets beside the source, for operations that it lacks. Where
   * both have an operation, that of the additions counts.
   */
  @Parameter(property = "kiwoom.additions")
  protected @Nullable List<File> additions;

  /**
   * A folder with naming/ and typing/. By default the source itself if it holds them, else the
   * reviewed tables of kiwoom-spec.
   */
  @Parameter(property = "kiwoom.tables")
  protected @Nullable File tables;

  /** The base package of the client, such as com.example.kiwoom; required. */
  @Parameter(property = "kiwoom.packageName")
  protected @Nullable String packageName;

  /** The class that users of the client start from. */
  @Parameter(property = "kiwoom.clientName", defaultValue = "Kiwoom")
  protected String clientName;

  /**
   * The module that the client is, for which a module-info.java is made. Leave it out where the
   * project has a module-info.java of its own, or none.
   */
  @Parameter(property = "kiwoom.moduleName")
  protected @Nullable String moduleName;

  /** Ids of the operations to generate; all if neither operations nor groups are given. */
  @Parameter(property = "kiwoom.operations")
  protected @Nullable List<String> operations;

  /** Groups to generate beside the operations, as chart or domestic.chart. */
  @Parameter(property = "kiwoom.groups")
  protected @Nullable List<String> groups;

  /** What no reviewed table names: an error, or named after its wire element (wire). */
  @Parameter(property = "kiwoom.unnamed", defaultValue = "error")
  protected String unnamed;

  /** Where the sources are. */
  @Parameter(
      property = "kiwoom.outputDirectory",
      defaultValue = "${project.build.directory}/generated-sources/kiwoom")
  protected File outputDirectory;

  /** Leaves everything as it is. */
  @Parameter(property = "kiwoom.skip", defaultValue = "false")
  protected boolean skip;

  @SuppressWarnings("NullAway.Init") // Maven sets the parameters
  AbstractClientMojo() {}

  /** Gives the client to a sink; an error fails the build, and the sink gets nothing. */
  final GenerateResult generate(OutputSink sink)
      throws MojoExecutionException, MojoFailureException {
    GenerateRequest request = request();
    GenerateResult result;
    try {
      result = new CodegenEngine().generate(request, sink);
    } catch (OutputException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
    new FindingLog(getLog()).print(result.findings());
    if (result.hasErrors()) {
      throw new MojoFailureException(
          "no client was generated: " + fault(result.findings()) + hint(result.findings()));
    }
    return result;
  }

  private GenerateRequest request() throws MojoFailureException {
    if (packageName == null || packageName.isBlank()) {
      throw new MojoFailureException(
          "<packageName> is missing: write the package of the client, such as com.example.kiwoom");
    }
    UnnamedPolicy policy = policy();
    SpecSource spec = new SpecSource(source, getLog());
    return GenerateRequest.builder()
        .spec(withAdditions(spec.spec().spec()))
        .tables(spec.tables(tables))
        .packageName(packageName)
        .clientName(clientName)
        .moduleName(moduleName)
        .operations(operations == null ? List.of() : operations)
        .groups(groups == null ? List.of() : groups)
        .unnamed(policy)
        .build();
  }

  private ApiSpec withAdditions(ApiSpec spec) throws MojoFailureException {
    ApiSpec all = spec;
    for (File addition : additions == null ? List.<File>of() : additions) {
      ApiSpec more = new SpecSource(addition, "additions", getLog()).spec().spec();
      for (String id : all.replacedBy(more)) {
        getLog().info(addition.getName() + " replaces " + id + " of the source");
      }
      all = all.with(more);
    }
    return all;
  }

  private UnnamedPolicy policy() throws MojoFailureException {
    return switch (unnamed) {
      case "error" -> UnnamedPolicy.STRICT;
      case "wire" -> UnnamedPolicy.WIRE;
      default ->
          throw new MojoFailureException(
              "<unnamed> is '" + unnamed + "': write error or wire instead");
    };
  }

  /** A fault of the configuration before one of the sheets: it is quicker to mend. */
  private static String fault(List<Finding> findings) {
    for (Finding finding : findings) {
      var option = GenerateOption.at(finding.where());
      if (finding.severity() == Severity.ERROR && option.isPresent()) {
        return "<" + option.get().label() + "> " + finding.message();
      }
    }
    return FindingLog.errors(findings);
  }

  private String hint(List<Finding> findings) {
    boolean inSpec =
        findings.stream()
            .anyMatch(
                finding ->
                    finding.severity() == Severity.ERROR
                        && GenerateOption.at(finding.where()).isEmpty());
    return inSpec && unnamed.equals("error")
        ? "; with <unnamed>wire</unnamed>, what no reviewed table names is named after its wire"
            + " element"
        : "";
  }
}
