package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.tables.LockRow;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Methods and constants come from tables alone; they must not leave what is published. */
final class PublishedCheck {
  private final List<LockRow> published;
  private final FindingCollector findings;

  PublishedCheck(List<LockRow> published, FindingCollector findings) {
    this.published = published;
    this.findings = findings;
  }

  void check(JavaPlan plan) {
    Map<String, String> now = new HashMap<>();
    for (OperationPlan operation : plan.operations()) {
      now.put(
          PublishedNames.OPERATION + " " + operation.id(),
          PublishedNames.method(operation.names()) + " " + operation.names().type());
    }
    for (CodeTypePlan type : plan.codeTypes()) {
      for (CodeTypePlan.Constant constant : type.constants()) {
        now.put(
            PublishedNames.CODE + " " + type.type().simpleName() + " '" + constant.raw() + "'",
            constant.name());
      }
    }
    for (LockRow row : published) {
      boolean code = row.section().equals(PublishedNames.CODE);
      String key = row.section() + " " + row.operation() + (code ? " '" + row.path() + "'" : "");
      String name = now.get(key);
      String before = code ? row.name() : row.name() + " " + row.type();
      if (name != null && !name.equals(before)) {
        findings.error(
            "published-name",
            row.where(),
            key
                + " is published as '"
                + before
                + "', but the tables now say '"
                + name
                + "'; change them back, or delete the line here to rename it on purpose");
      }
    }
  }
}
