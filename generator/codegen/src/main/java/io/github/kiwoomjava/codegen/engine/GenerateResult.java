package io.github.kiwoomjava.codegen.engine;

import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.finding.Severity;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a run.
 *
 * @param findings all that was found; if one is an error, nothing was written
 * @param written new or different files, as relative paths
 * @param unchanged files that were there already
 * @param deleted files of an earlier run that are no longer generated
 * @param kinds how many body fields are of each kind, by the kind's name in the tables
 * @param namesLock the text of {@code naming/names.lock} that publishes the generated names; empty
 *     if there were errors
 */
public record GenerateResult(
    List<Finding> findings,
    List<String> written,
    List<String> unchanged,
    List<String> deleted,
    Map<String, Integer> kinds,
    String namesLock) {
  public GenerateResult {
    findings = List.copyOf(findings);
    written = List.copyOf(written);
    unchanged = List.copyOf(unchanged);
    deleted = List.copyOf(deleted);
    kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
  }

  /** Whether an error kept the output from being written. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }
}
