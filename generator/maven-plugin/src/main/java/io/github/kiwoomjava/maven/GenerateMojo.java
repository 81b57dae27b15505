package io.github.kiwoomjava.maven;

import io.github.kiwoomjava.codegen.engine.CodegenEngine;
import io.github.kiwoomjava.codegen.engine.GenerateRequest;
import io.github.kiwoomjava.codegen.engine.GenerateResult;
import io.github.kiwoomjava.codegen.plan.UnnamedPolicy;
import io.github.kiwoomjava.codegen.write.FolderSink;
import io.github.kiwoomjava.codegen.write.OutputException;
import io.github.kiwoomjava.spec.finding.Finding;
import java.io.File;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Generates a typed client and adds it to the sources that are compiled. */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends AbstractMojo {
  /** A workbook, a sheet, or a folder of sheets. */
  @Parameter(property = "kiwoom.source")
  private @Nullable File source;

  /** A folder with naming/ and typing/; by default the source itself, if it holds them. */
  @Parameter(property = "kiwoom.tables")
  private @Nullable File tables;

  /** The base package of the client. */
  @Parameter(property = "kiwoom.packageName")
  private @Nullable String packageName;

  /** The class that users of the client start from. */
  @Parameter(property = "kiwoom.clientName", defaultValue = "Kiwoom")
  private String clientName;

  /** Ids of the operations to generate; all by default. */
  @Parameter private @Nullable List<String> operations;

  /** Groups to generate, as chart or domestic.chart; all by default. */
  @Parameter private @Nullable List<String> groups;

  /** What no reviewed table names: an error, or named after its wire element (wire). */
  @Parameter(property = "kiwoom.unnamed", defaultValue = "error")
  private String unnamed;

  /** Where the sources go. */
  @Parameter(
      property = "kiwoom.outputDirectory",
      defaultValue = "${project.build.directory}/generated-sources/kiwoom")
  private File outputDirectory;

  /** Leaves the sources as they are; their folder is compiled all the same. */
  @Parameter(property = "kiwoom.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** For Maven, which sets the parameters. */
  @SuppressWarnings("NullAway.Init")
  public GenerateMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    project.addCompileSourceRoot(outputDirectory.getAbsolutePath());
    if (skip) {
      getLog().info("Kiwoom: skipped");
      return;
    }
    GenerateRequest request = request();
    GenerateResult result;
    try {
      result = new CodegenEngine().generate(request, new FolderSink(outputDirectory.toPath()));
    } catch (OutputException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
    new FindingLog(getLog()).print(result.findings());
    if (result.hasErrors()) {
      throw new MojoFailureException(
          "no client was generated: "
              + new FindingLog.Summary(result.findings())
                  .firstError()
                  .map(Finding::toString)
                  .orElse(""));
    }
    if (!result.written().isEmpty() || !result.deleted().isEmpty()) {
      getLog()
          .info(
              "Kiwoom: %d files written, %d unchanged, %d deleted"
                  .formatted(
                      result.written().size(), result.unchanged().size(), result.deleted().size()));
    }
  }

  private GenerateRequest request() throws MojoFailureException {
    if (packageName == null || packageName.isBlank()) {
      throw new MojoFailureException(
          "<packageName> is missing: write the package of the client, such as com.example.kiwoom");
    }
    UnnamedPolicy policy = policy();
    SpecSource read = SpecSource.read(source, tables, getLog());
    return GenerateRequest.builder()
        .spec(read.spec())
        .tables(read.tables())
        .packageName(packageName)
        .clientName(clientName)
        .operations(operations == null ? List.of() : operations)
        .groups(groups == null ? List.of() : groups)
        .unnamed(policy)
        .build();
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
}
