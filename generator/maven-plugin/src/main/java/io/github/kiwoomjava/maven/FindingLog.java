package io.github.kiwoomjava.maven;

import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.finding.Severity;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/**
 * Findings on Maven's log: errors, and what happened to files that somebody edited; what is odd
 * about the sheets only for those who asked for debug output.
 */
final class FindingLog {
  private static final String EDITED = "edited-file";

  private final Log log;

  FindingLog(Log log) {
    this.log = log;
  }

  void print(List<Finding> findings) {
    for (Finding finding : findings) {
      if (finding.severity() == Severity.ERROR) {
        log.error(finding.toString());
      } else if (finding.code().startsWith(EDITED)) {
        log.warn(finding.where() + " " + finding.message());
      } else if (log.isDebugEnabled()) {
        log.debug(finding.toString());
      }
    }
  }

  /** What to put into the message that fails the build: the first error and how many there are. */
  static String errors(List<Finding> findings) {
    List<Finding> errors =
        findings.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
    if (errors.isEmpty()) {
      return "";
    }
    return errors.get(0)
        + (errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more, see above)");
  }
}
