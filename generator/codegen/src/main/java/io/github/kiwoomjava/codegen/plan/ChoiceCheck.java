package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The chosen operations and groups must exist: a typing error must not give a smaller client. */
final class ChoiceCheck {
  private final PlanOptions options;
  private final FindingCollector findings;

  ChoiceCheck(PlanOptions options, FindingCollector findings) {
    this.options = options;
    this.findings = findings;
  }

  void check(@Nullable LocalDate edition, Set<String> ids, Collection<OperationName> names) {
    for (String id : new TreeSet<>(options.operations())) {
      if (!ids.contains(id)) {
        findings.error(
            "unknown-operation",
            GenerateOption.OPERATIONS.where(),
            "no sheet has the id '"
                + id
                + "'"
                + new Nearest(ids).hint(id)
                + (edition == null ? "" : " (the sheets are those of " + edition + ")")
                + "; what Kiwoom's portal has beyond them can be added as a sheet of your own:"
                + " <additions> of the plugin, --add of the command line, -Akiwoom.add of the"
                + " processor");
      }
    }
    Set<String> groups = groups(names);
    for (String group : new TreeSet<>(options.groups())) {
      if (!groups.contains(group)) {
        findings.error(
            "unknown-group",
            GenerateOption.GROUPS.where(),
            "there is no group '" + group + "'" + new Nearest(groups).hint(group));
      }
    }
  }

  private static Set<String> groups(Collection<OperationName> names) {
    Set<String> groups = new TreeSet<>();
    for (OperationName name : names) {
      groups.add(name.group());
      if (!name.market().isEmpty()) {
        groups.add(name.market() + "." + name.group());
      }
    }
    return groups;
  }
}
