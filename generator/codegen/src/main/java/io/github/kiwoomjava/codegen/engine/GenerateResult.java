package io.github.kiwoomjava.codegen.engine;

import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.finding.Severity;
import java.util.List;

/**
 * What came of a run.
 *
 * @param findings all that was found; if one is an error, nothing was written
 * @param written new or different files, as relative paths
 * @param unchanged files that were there already
 * @param deleted files of an earlier run that are no longer generated
 */
public record GenerateResult(
    List<Finding> findings, List<String> written, List<String> unchanged, List<String> deleted) {
  public GenerateResult {
    findings = List.copyOf(findings);
    written = List.copyOf(written);
    unchanged = List.copyOf(unchanged);
    deleted = List.copyOf(deleted);
  }

  /** Whether an error kept the output from being written. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }
}
