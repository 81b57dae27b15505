package io.github.kiwoomjava.maven;

import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.finding.Severity;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/** Findings on Maven's log: errors always, the rest only for those who asked for debug output. */
final class FindingLog {
  private final Log log;

  FindingLog(Log log) {
    this.log = log;
  }

  void print(List<Finding> findings) {
    for (Finding finding : findings) {
      if (finding.severity() == Severity.ERROR) {
        log.error(finding.toString());
      } else if (log.isDebugEnabled()) {
        log.debug(finding.toString());
      }
    }
  }

  /** What to put into the message that fails the build. */
  record Summary(List<Finding> findings) {
    Optional<Finding> firstError() {
      return findings.stream().filter(finding -> finding.severity() == Severity.ERROR).findFirst();
    }
  }
}
