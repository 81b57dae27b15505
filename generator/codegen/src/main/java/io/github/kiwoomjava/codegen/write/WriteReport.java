package io.github.kiwoomjava.codegen.write;

import io.github.kiwoomjava.spec.finding.Finding;
import java.util.List;

/**
 * What became of the files.
 *
 * @param written new or different ones
 * @param unchanged those that were there already
 * @param deleted those of an earlier run that are no longer generated
 * @param findings what a person should know, such as files that somebody edited
 */
public record WriteReport(
    List<String> written, List<String> unchanged, List<String> deleted, List<Finding> findings) {
  public WriteReport {
    written = List.copyOf(written);
    unchanged = List.copyOf(unchanged);
    deleted = List.copyOf(deleted);
    findings = List.copyOf(findings);
  }
}
