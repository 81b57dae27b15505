package io.github.kiwoomjava.maven;

import io.github.kiwoomjava.spec.json.SpecJson;
import io.github.kiwoomjava.spec.reader.FindingReport;
import io.github.kiwoomjava.spec.reader.ReadResult;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Prints what a source holds and what is wrong with it, and writes it as canonical JSON. */
@Mojo(name = "inspect", requiresProject = false, threadSafe = true)
public final class InspectMojo extends AbstractMojo {
  /**
   * A workbook, Kiwoom's own JSON, a sheet, a folder of sheets, or canonical JSON; by default the
   * sheets of kiwoom-spec.
   */
  @Parameter(property = "kiwoom.source")
  private @Nullable File source;

  /** Where the canonical JSON goes, which the annotation processor reads; nowhere by default. */
  @Parameter(property = "kiwoom.json")
  private @Nullable File json;

  /** For Maven, which sets the parameters. */
  public InspectMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    ReadResult read = new SpecSource(source, getLog()).read();
    StringBuilder report = new StringBuilder();
    try {
      FindingReport.print(read, report);
      report.toString().lines().forEach(getLog()::info);
      if (read.hasErrors()) {
        throw new MojoFailureException(
            "<source> " + source + " cannot be used: " + FindingLog.errors(read.findings()));
      }
      if (json != null) {
        new TextFile(json).write(SpecJson.write(read.spec()));
      }
    } catch (IOException e) {
      throw new MojoExecutionException("<json> " + json + " cannot be written: " + e, e);
    }
  }
}
