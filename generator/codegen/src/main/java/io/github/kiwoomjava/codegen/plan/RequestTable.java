package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.plan.ValuePlan.Form;
import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.tables.RequestRow;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.codegen.typing.FieldTyping;
import io.github.kiwoomjava.codegen.typing.Kind;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The reviewed rules for requests, by field. A rule that cannot be kept is an error for whoever
 * maintains it, and a warning for others, whose sheets may be of another edition.
 */
final class RequestTable {
  private final Map<FieldKey, RequestRow> rows = new LinkedHashMap<>();
  private final Set<FieldKey> used = new HashSet<>();
  private final boolean strict;
  private final FindingCollector findings;

  RequestTable(Iterable<RequestRow> rows, boolean strict, FindingCollector findings) {
    this.strict = strict;
    this.findings = findings;
    for (RequestRow row : rows) {
      FieldKey key = new FieldKey(row.operation(), Section.REQUEST, row.path());
      RequestRow before = this.rows.putIfAbsent(key, row);
      if (before != null) {
        report(row, key + " has a rule already at " + before.where());
      }
    }
  }

  RequestRule rule(FieldKey key, ValuePlan value) {
    RequestRow row = rows.get(key);
    if (row == null) {
      return RequestRule.NONE;
    }
    used.add(key);
    String initial = row.initial();
    boolean kept = value.form() == Form.SCALAR;
    kept &= initial == null || isPossible(initial, value.typing());
    kept &= row.least() == null || value.typing().kind() == Kind.INTEGER;
    if (!kept) {
      report(
          row,
          key
              + " is "
              + value.typing().kind().tableName()
              + ": only an integer has a least value, and only a flag, a code or a text begins"
              + " with one of its own values");
      return RequestRule.NONE;
    }
    return new RequestRule(initial, row.least());
  }

  private static boolean isPossible(String initial, FieldTyping typing) {
    return switch (typing.kind()) {
      case FLAG -> initial.equals(typing.trueValue()) || initial.equals(typing.falseValue());
      case CODE -> typing.subset().isEmpty() || typing.subset().contains(initial);
      case TEXT -> true;
      default -> false;
    };
  }

  /** A rule that a new edition has left without a field must not vanish silently. */
  void reportUnused(Set<String> operations) {
    rows.forEach(
        (key, row) -> {
          if (operations.contains(key.operation()) && !used.contains(key)) {
            report(row, "no sheet has " + key + "; remove or correct the line");
          }
        });
  }

  private void report(RequestRow row, String message) {
    if (strict) {
      findings.error("request-rule", row.where(), message);
    } else {
      findings.warning("request-rule", row.where(), message);
    }
  }
}
