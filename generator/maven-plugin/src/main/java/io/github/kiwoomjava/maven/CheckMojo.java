package io.github.kiwoomjava.maven;

import io.github.kiwoomjava.codegen.write.CheckSink;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Fails if the sources on the disk are not those that would be generated now; for builds that
 * commit them. Writes nothing.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractClientMojo {
  private static final int SHOWN = 50;

  /** For Maven, which sets the parameters. */
  public CheckMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Kiwoom: skipped");
      return;
    }
    CheckSink sink = new CheckSink(outputDirectory.toPath());
    generate(sink);
    CheckSink.Drift drift = sink.drift();
    if (!drift.isNone()) {
      throw new MojoFailureException(describe(drift));
    }
  }

  private String describe(CheckSink.Drift drift) {
    List<String> lines = new ArrayList<>();
    drift.missing().forEach(path -> lines.add("  missing " + path));
    drift.changed().forEach(path -> lines.add("  changed " + path));
    drift.extra().forEach(path -> lines.add("  extra   " + path));
    List<String> shown = lines.subList(0, Math.min(SHOWN, lines.size()));
    return "<outputDirectory> "
        + outputDirectory
        + " is not what would be generated ("
        + drift.missing().size()
        + " missing, "
        + drift.changed().size()
        + " changed, "
        + drift.extra().size()
        + " extra); run the goal generate and commit what it writes:\n"
        + String.join("\n", shown)
        + (shown.size() < lines.size() ? "\n  and " + (lines.size() - shown.size()) + " more" : "");
  }
}
