package io.github.kiwoomjava.spec.finding;

import io.github.kiwoomjava.spec.model.Where;
import java.util.ArrayList;
import java.util.List;

/** Collects findings so that all of them are reported at once. Not thread-safe. */
public final class FindingCollector {
  private final List<Finding> findings = new ArrayList<>();

  public void info(String code, Where where, String message) {
    add(new Finding(Severity.INFO, code, where, message));
  }

  public void warning(String code, Where where, String message) {
    add(new Finding(Severity.WARNING, code, where, message));
  }

  public void error(String code, Where where, String message) {
    add(new Finding(Severity.ERROR, code, where, message));
  }

  public void add(Finding finding) {
    findings.add(finding);
  }

  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /** What was collected so far, in the order of its discovery. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
