package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.finding.Severity;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Findings for people: a table by code, then each with its place. */
public final class FindingReport {
  private final List<Finding> findings;

  public FindingReport(List<Finding> findings) {
    this.findings = List.copyOf(findings);
  }

  /** Prints the edition, what of it is retired, counts, the table and the list of findings. */
  public static void print(ReadResult result, Appendable out) throws IOException {
    ApiSpec spec = result.spec();
    long retired = spec.operations().stream().filter(Operation::isRetired).count();
    if (spec.edition() != null) {
      out.append("edition of ").append(spec.edition().toString());
      out.append(retired == 0 ? "" : ", and of what older ones had, operations: " + retired);
      out.append('\n');
    }
    new FindingReport(result.findings()).print(result.counts(), out);
  }

  /** Prints counts, the table and the list; errors come first. */
  public void print(ReadCounts counts, Appendable out) throws IOException {
    out.append(
        "%d operations, %d field rows, %d example cells with %d documents, %d error codes\n"
            .formatted(
                counts.operations(),
                counts.fieldRows(),
                counts.exampleCells(),
                counts.examples(),
                counts.errorCodes()));
    print(out);
  }

  /** Prints the table and the list; errors come first. */
  public void print(Appendable out) throws IOException {
    if (findings.isEmpty()) {
      out.append("no findings\n");
      return;
    }
    Map<String, List<Finding>> byCode = new TreeMap<>();
    findings.forEach(
        finding -> byCode.computeIfAbsent(finding.code(), any -> new ArrayList<>()).add(finding));
    List<List<Finding>> groups = new ArrayList<>(byCode.values());
    groups.sort(Comparator.comparing((List<Finding> group) -> worst(group)).reversed());
    out.append("\n%6s  %-8s %-24s %s\n".formatted("count", "severity", "code", "meaning"));
    for (List<Finding> group : groups) {
      String code = group.get(0).code();
      String meaning = FindingCode.of(code).map(FindingCode::meaning).orElse("");
      out.append(
          "%6d  %-8s %-24s %s"
              .formatted(group.size(), worst(group), code, meaning)
              .stripTrailing());
      out.append('\n');
    }
    out.append('\n');
    for (List<Finding> group : groups) {
      for (Finding finding : group) {
        out.append(finding.toString()).append('\n');
      }
    }
  }

  private static Severity worst(List<Finding> group) {
    return group.stream()
        .map(Finding::severity)
        .max(Comparator.naturalOrder())
        .orElse(Severity.INFO);
  }
}
