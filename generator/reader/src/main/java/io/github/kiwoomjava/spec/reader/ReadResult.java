package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.finding.Severity;
import io.github.kiwoomjava.spec.model.ApiSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What reading a source gave.
 *
 * @param spec whatever could be read, also if there are errors
 * @param findings all of them, in the order of the source
 * @param counts how much there was
 */
public record ReadResult(ApiSpec spec, List<Finding> findings, ReadCounts counts) {
  public ReadResult {
    findings = List.copyOf(findings);
  }

  /** The same result, whose edition is that of a day unless it has one. */
  ReadResult ofEdition(Optional<LocalDate> day) {
    return spec.edition() != null || day.isEmpty()
        ? this
        : new ReadResult(spec.withEdition(day.get()), findings, counts);
  }

  /** True if work must not go on with this spec. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }
}
