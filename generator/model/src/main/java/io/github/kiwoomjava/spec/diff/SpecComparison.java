package io.github.kiwoomjava.spec.diff;

import io.github.kiwoomjava.spec.diff.SpecDiff.OperationTitle;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Body;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compares two editions. Operations are the same if their ids are, to the case; fields if their
 * elements and the objects around them are.
 *
 * <p>Paths are elements from the body's root joined by {@code /}. An HTTP header is {@code
 * header:cont-yn}; where a message has several tables, the table's title stands before a colon; the
 * second of two equal elements in one object ends in {@code [2]}.
 *
 * <p>A blank Type cell, white space, the order of operations and codes, and where an example shows
 * a field are no differences. Remarks are compared only if both editions have any: project's sheets
 * drop them. Has no state of its own; safe for use by several threads.
 */
public final class SpecComparison {
  private final Members oldMembers;
  private final Members newMembers;

  /** Compares what the sheets say, and nothing else. */
  public SpecComparison() {
    this(Members.NONE, Members.NONE);
  }

  /** Also compares what the tables make of both. */
  public SpecComparison(Members oldMembers, Members newMembers) {
    this.oldMembers = oldMembers;
    this.newMembers = newMembers;
  }

  /** Every difference, once. */
  public SpecDiff compare(ApiSpec old, ApiSpec now) {
    Changes changes = new Changes();
    SortedMap<String, Operation> before = byId(old);
    SortedMap<String, Operation> after = byId(now);
    List<FieldRule> rules = fieldRules(hasRemarks(old) && hasRemarks(now));
    TreeSet<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    Map<String, List<Change>> renames = renames(before, after);
    for (String id : ids) {
      Operation was = before.get(id);
      Operation is = after.get(id);
      if (was == null && is != null) {
        changes.add(
            new Change(
                ChangeKind.OPERATION_ADDED, id, null, null, null, is.name(), Verdict.ADDITION));
      } else if (was != null && is == null) {
        changes.add(
            new Change(
                ChangeKind.OPERATION_REMOVED, id, null, null, was.name(), null, removal(was)));
        renames.getOrDefault(id, List.of()).forEach(changes::add);
      } else if (was != null && is != null) {
        compare(new OperationPair(was, is), rules, changes);
      }
    }
    new ErrorCodeRule(changes).check(old.errorCodes(), now.errorCodes());
    return new SpecDiff(changes.found(), titles(changes.found(), before, after));
  }

  private List<FieldRule> fieldRules(boolean remarks) {
    List<FieldRule> rules =
        new ArrayList<>(
            List.of(
                new FieldAddedRule(),
                new FieldRemovedRule(oldMembers, newMembers),
                new FieldRetiredRule(),
                new FieldMovedRule(),
                new RequirementRule(),
                new TypeRule(),
                new MemberRule(oldMembers, newMembers),
                new LengthRule(),
                new LabelRule(),
                new CodesAddedRule(),
                new CodesRemovedRule(),
                new CodesRelabelledRule(),
                new UnitRule(),
                new ScaleRule(),
                new SignRule(),
                new PatternRule(),
                new FixedValueRule(),
                new DefaultRule(),
                new ReferenceRule(),
                new OriginRule()));
    if (remarks) {
      rules.add(new RemarkRule());
    }
    return rules;
  }

  private static void compare(OperationPair pair, List<FieldRule> rules, Changes changes) {
    OperationRules.all().forEach(rule -> rule.check(pair, changes));
    Operation old = pair.old();
    Operation now = pair.now();
    new MessageComparison(Exchange.of(now.id(), Section.REQUEST, old.request()), rules, changes)
        .compare(
            old.request(),
            now.request(),
            new ExampleIndex(old.examples().request()),
            new ExampleIndex(now.examples().request()));
    new MessageComparison(Exchange.of(now.id(), Section.RESPONSE, old.response()), rules, changes)
        .compare(
            old.response(),
            now.response(),
            new ExampleIndex(old.examples().response()),
            new ExampleIndex(now.examples().response()));
  }

  private static Map<String, List<Change>> renames(
      SortedMap<String, Operation> before, SortedMap<String, Operation> after) {
    Map<String, List<Change>> renames = new TreeMap<>();
    for (LikelyRenames.Rename rename :
        LikelyRenames.find(missing(before, after), missing(after, before))) {
      String id = rename.old().id();
      Change change =
          new Change(
              ChangeKind.OPERATION_LIKELY_RENAMED,
              id,
              null,
              null,
              id,
              rename.now().id(),
              Verdict.TEXT_ONLY);
      renames.put(id, List.of(change));
    }
    return renames;
  }

  private static Verdict removal(Operation operation) {
    return operation.isRetired() ? Verdict.of(Level.NONE, Level.BREAKING) : Verdict.BREAKING;
  }

  private static List<Operation> missing(
      SortedMap<String, Operation> in, SortedMap<String, Operation> from) {
    return in.values().stream().filter(each -> !from.containsKey(each.id())).toList();
  }

  private static SortedMap<String, Operation> byId(ApiSpec spec) {
    SortedMap<String, Operation> byId = new TreeMap<>();
    spec.operations().forEach(operation -> byId.putIfAbsent(operation.id(), operation));
    return byId;
  }

  private static Map<String, OperationTitle> titles(
      List<Change> changes,
      SortedMap<String, Operation> before,
      SortedMap<String, Operation> after) {
    Map<String, OperationTitle> titles = new TreeMap<>();
    for (Change change : changes) {
      String id = change.operation();
      Operation operation = id == null ? null : after.getOrDefault(id, before.get(id));
      if (id != null && operation != null) {
        titles.put(
            id,
            new OperationTitle(
                operation.name(), operation.path().strip().replaceFirst("^/(api/)?", "")));
      }
    }
    return titles;
  }

  private static boolean hasRemarks(ApiSpec spec) {
    return spec.operations().stream()
        .flatMap(operation -> Stream.of(operation.request(), operation.response()))
        .anyMatch(SpecComparison::hasRemarks);
  }

  private static boolean hasRemarks(Message message) {
    return hasRemarks(message.headers())
        || message.bodies().stream().map(Body::fields).anyMatch(SpecComparison::hasRemarks);
  }

  private static boolean hasRemarks(List<Field> fields) {
    return fields.stream()
        .anyMatch(field -> Texts.orNull(field.remark()) != null || hasRemarks(field.children()));
  }
}
