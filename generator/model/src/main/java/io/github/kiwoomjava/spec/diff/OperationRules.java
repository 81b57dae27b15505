package io.github.kiwoomjava.spec.diff;

import io.github.kiwoomjava.spec.model.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The rules for what is said of an operation as a whole. */
final class OperationRules {
  private OperationRules() {}

  static List<OperationRule> all() {
    return List.of(
        new Text(ChangeKind.OPERATION_NAME_CHANGED, Operation::name),
        new Text(ChangeKind.MENU_CHANGED, operation -> String.join(" > ", operation.menu())),
        // The group that a client's method stands in follows the path.
        new Cell(ChangeKind.PATH_CHANGED, Operation::path, Verdict.BREAKING),
        new Cell(ChangeKind.METHOD_CHANGED, Operation::method, Verdict.wireOnly(Level.BREAKING)),
        new Cell(
            ChangeKind.TRANSPORT_CHANGED,
            operation -> operation.transport().name(),
            Verdict.BREAKING),
        // An order is another type of call, and may be sent once only.
        new Cell(
            ChangeKind.EFFECT_CHANGED, operation -> operation.effect().name(), Verdict.BREAKING),
        OperationRules::checkRetired,
        new HostRule(),
        new ExampleRule());
  }

  /** An operation that an edition no longer has while our sheets keep it, or that came back. */
  private static void checkRetired(OperationPair pair, Changes changes) {
    LocalDate old = pair.old().retired();
    LocalDate now = pair.now().retired();
    if (!Objects.equals(old, now)) {
      changes.add(
          ChangeKind.OPERATION_RETIRED,
          pair,
          FieldRetiredRule.text(old),
          FieldRetiredRule.text(now),
          FieldRetiredRule.verdict(now, false));
    }
  }

  /** What only people read. */
  private record Text(ChangeKind kind, Function<Operation, String> text) implements OperationRule {
    @Override
    public void check(OperationPair pair, Changes changes) {
      String old = text.apply(pair.old());
      String now = text.apply(pair.now());
      if (!Texts.same(old, now)) {
        changes.add(kind, pair, old, now, Verdict.TEXT_ONLY);
      }
    }
  }

  /** What programs depend on. */
  private record Cell(ChangeKind kind, Function<Operation, String> cell, Verdict verdict)
      implements OperationRule {
    @Override
    public void check(OperationPair pair, Changes changes) {
      String old = cell.apply(pair.old()).strip();
      String now = cell.apply(pair.now()).strip();
      if (!Objects.equals(old, now)) {
        changes.add(kind, pair, old, now, verdict);
      }
    }
  }
}
