package io.github.kiwoomjava.maven;

import io.github.kiwoomjava.codegen.review.PlannedMembers;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.spec.diff.Level;
import io.github.kiwoomjava.spec.diff.SpecComparison;
import io.github.kiwoomjava.spec.diff.SpecDiff;
import io.github.kiwoomjava.spec.diff.report.DiffFormat;
import io.github.kiwoomjava.spec.model.ApiSpec;
import java.io.File;
import java.io.IOException;
import java.util.Locale;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Says what changed between two editions and what it breaks. */
@Mojo(name = "diff", requiresProject = false, threadSafe = true)
public final class DiffMojo extends AbstractMojo {
  /** The edition before, in any form that source may have; by default that of kiwoom-spec. */
  @Parameter(property = "kiwoom.old")
  private @Nullable File old;

  /**
   * The edition after: a workbook, Kiwoom's own JSON, a sheet, a folder of sheets, or canonical
   * JSON; required.
   */
  @Parameter(property = "kiwoom.source")
  private @Nullable File source;

  /** A folder with naming/ and typing/, by which changed Java types are found. */
  @Parameter(property = "kiwoom.tables")
  private @Nullable File tables;

  /** text, json, markdown or html. */
  @Parameter(property = "kiwoom.format", defaultValue = "text")
  private String format;

  /** Where the report goes; to the log by default. */
  @Parameter(property = "kiwoom.out")
  private @Nullable File out;

  /** From which changes on the build fails: breaking, risky, any, or never. */
  @Parameter(property = "kiwoom.failOn", defaultValue = "never")
  private String failOn;

  /** For Maven, which sets the parameters. */
  @SuppressWarnings("NullAway.Init")
  public DiffMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (source == null) {
      throw new MojoFailureException(
          "<source> is missing: write the path of the newer workbook, sheet or folder of sheets");
    }
    DiffFormat wanted = format();
    checkFailOn();
    SpecSource before = new SpecSource(old, "old", getLog());
    SpecSource after = new SpecSource(source, getLog());
    ApiSpec earlier = before.spec().spec();
    ApiSpec later = after.spec().spec();
    SpecTables reviewed = after.tables(tables);
    SpecDiff diff =
        new SpecComparison(
                new PlannedMembers(earlier, reviewed), new PlannedMembers(later, reviewed))
            .compare(earlier, later);
    print(wanted.render(diff));
    if (fails(diff)) {
      throw new MojoFailureException(
          "<failOn> is " + failOn + ", and the verdict is " + lower(diff.verdict().name()));
    }
  }

  private DiffFormat format() throws MojoFailureException {
    for (DiffFormat each : DiffFormat.values()) {
      if (lower(each.name()).equals(format)) {
        return each;
      }
    }
    throw new MojoFailureException(
        "<format> is '" + format + "': write text, json, markdown or html instead");
  }

  private void checkFailOn() throws MojoFailureException {
    if (!failOn.matches("breaking|risky|any|never")) {
      throw new MojoFailureException(
          "<failOn> is '" + failOn + "': write breaking, risky, any or never instead");
    }
  }

  private boolean fails(SpecDiff diff) {
    return switch (failOn) {
      case "breaking" -> diff.verdict() == Level.BREAKING;
      case "risky" -> diff.verdict().compareTo(Level.RISKY) >= 0;
      case "any" -> !diff.changes().isEmpty();
      default -> false;
    };
  }

  private void print(String report) throws MojoExecutionException {
    if (out == null) {
      report.lines().forEach(getLog()::info);
      return;
    }
    try {
      new TextFile(out).write(report);
    } catch (IOException e) {
      throw new MojoExecutionException("<out> " + out + " cannot be written: " + e, e);
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
