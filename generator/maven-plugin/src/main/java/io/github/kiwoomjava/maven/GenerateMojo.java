package io.github.kiwoomjava.maven;

import io.github.kiwoomjava.codegen.engine.GenerateResult;
import io.github.kiwoomjava.codegen.write.FolderSink;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.build.BuildContext;

/**
 * Generates a typed client and adds it to the sources that are compiled. Files that are right
 * already are not touched. The client needs {@code kiwoom-client-runtime} alone.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends AbstractClientMojo {
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Inject private BuildContext workspace;

  /** For Maven, which sets the parameters. */
  @SuppressWarnings("NullAway.Init")
  public GenerateMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if ("pom".equals(project.getPackaging())) {
      getLog().debug("Kiwoom: nothing is compiled in a project with packaging pom");
      return;
    }
    project.addCompileSourceRoot(outputDirectory.getAbsolutePath());
    if (skip) {
      getLog().info("Kiwoom: skipped, " + outputDirectory + " is compiled as it is");
      return;
    }
    GenerateResult result = generate(new FolderSink(outputDirectory.toPath()));
    if (!result.written().isEmpty() || !result.deleted().isEmpty()) {
      workspace.refresh(outputDirectory);
      getLog()
          .info(
              "Kiwoom: %d files written, %d unchanged, %d deleted"
                  .formatted(
                      result.written().size(), result.unchanged().size(), result.deleted().size()));
    }
  }
}
