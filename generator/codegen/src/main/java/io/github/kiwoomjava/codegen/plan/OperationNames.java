package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.naming.WireNames;
import io.github.kiwoomjava.codegen.naming.Words;
import io.github.kiwoomjava.codegen.tables.OperationRow;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Names all operations, also those that are not wanted, so that a choice changes no name. */
final class OperationNames {
  private static final String NO_MARKET = "-";

  private final Map<String, OperationRow> rows = new HashMap<>();
  private final boolean strict;
  private final WireNames wireNames;
  private final NameRules rules;
  private final FindingCollector findings;

  OperationNames(
      List<OperationRow> rows,
      boolean strict,
      WireNames wireNames,
      NameRules rules,
      FindingCollector findings) {
    rows.forEach(row -> this.rows.put(row.id(), row));
    this.strict = strict;
    this.wireNames = wireNames;
    this.rules = rules;
    this.findings = findings;
  }

  /** The names by id, sorted by id. */
  Map<String, OperationName> name(List<Operation> operations) {
    Map<String, Operation> byId = new TreeMap<>();
    operations.forEach(operation -> byId.put(operation.id(), operation));
    Map<String, OperationName> names = new TreeMap<>();
    Map<String, Where> methods = new HashMap<>();
    Map<String, Where> types = new HashMap<>();
    // Reviewed names come first, so that those made of ids make way for them.
    for (Operation operation : byId.values()) {
      OperationRow row = rows.get(operation.id());
      if (row != null) {
        OperationName name = reviewed(row);
        names.put(operation.id(), name);
        claim(methods, name, name.method(), row.where());
        claim(types, name, name.type(), row.where());
      }
    }
    for (Operation operation : byId.values()) {
      if (!names.containsKey(operation.id())) {
        names.put(operation.id(), unreviewed(operation, methods, types));
      }
    }
    return names;
  }

  private OperationName reviewed(OperationRow row) {
    String market = row.market().equals(NO_MARKET) ? "" : row.market();
    if (!market.isEmpty()) {
      report(row.where(), "market", market, rules.faultOfPackagePart(market));
    }
    report(row.where(), "group", row.group(), rules.faultOfPackagePart(row.group()));
    report(row.where(), "method", row.method(), rules.faultOfMember(row.method()));
    report(row.where(), "type", row.type(), rules.faultOfType(row.type()));
    return new OperationName(market, row.group(), row.method(), row.type(), row.summary());
  }

  private void report(Where where, String what, String name, Optional<String> fault) {
    fault.ifPresent(
        text -> findings.error("invalid-name", where, "the " + what + " '" + name + "' " + text));
  }

  private void claim(Map<String, Where> taken, OperationName scope, String name, Where where) {
    Where before = taken.putIfAbsent(key(scope, name), where);
    if (before != null) {
      findings.error(
          "name-collision",
          where,
          "the name '"
              + name
              + "' in "
              + scope.market()
              + "."
              + scope.group()
              + " is taken by "
              + before
              + " (upper and lower case do not count); rename one of them");
    }
  }

  private OperationName unreviewed(
      Operation operation, Map<String, Where> methods, Map<String, Where> types) {
    if (strict) {
      findings.error(
          "unnamed-operation",
          operation.where(),
          operation.id() + " has no line in naming/operations.tsv; add one");
    } else {
      findings.info(
          "wire-name",
          operation.where(),
          "operation " + operation.id() + " is named after its id and path");
    }
    List<String> place = marketAndGroup(operation.path());
    String base = wireNames.method(operation.id());
    OperationName name = null;
    int attempt = 1;
    while (name == null) {
      String method = attempt == 1 ? base : base + "No" + attempt;
      OperationName candidate =
          new OperationName(place.get(0), place.get(1), method, Words.upperFirst(method), "");
      if (!methods.containsKey(key(candidate, method))
          && !types.containsKey(key(candidate, candidate.type()))) {
        name = candidate;
      }
      attempt++;
    }
    if (!name.method().equals(base)) {
      findings.warning(
          "wire-name-collision",
          operation.where(),
          "operation "
              + operation.id()
              + " is called "
              + name.method()
              + ", since another id reads "
              + base
              + ", too; name it in naming/operations.tsv");
    }
    methods.put(key(name, name.method()), operation.where());
    types.put(key(name, name.type()), operation.where());
    return name;
  }

  /** {@code /api/dostk/chart} is the group chart of the domestic market. */
  private List<String> marketAndGroup(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      if (!part.isBlank() && !part.equals("api")) {
        parts.add(wireNames.group(part));
      }
    }
    if (parts.isEmpty()) {
      return List.of("", "other");
    }
    if (parts.get(0).equals("oauth2")) {
      return List.of("", "auth");
    }
    String market = parts.get(0).equals("dostk") ? "domestic" : parts.get(0);
    return parts.size() == 1 ? List.of("", market) : List.of(market, parts.get(parts.size() - 1));
  }

  private static String key(OperationName scope, String name) {
    return (scope.market() + "." + scope.group() + "." + name).toLowerCase(Locale.ROOT);
  }
}
