package io.github.kiwoomjava.spec.diff;

import io.github.kiwoomjava.spec.model.FieldType;
import org.jspecify.annotations.Nullable;

/** The Type cell. A blank one says nothing, so what the examples show stands in for it. */
final class TypeRule implements FieldRule {
  @Override
  public void check(FieldPair pair, Changes changes) {
    if (!pair.isKept()) {
      return;
    }
    FieldType old = type(pair.before());
    FieldType now = type(pair.after());
    if (old == null || now == null || old == now || examplesAgree(pair)) {
      return;
    }
    changes.add(
        ChangeKind.TYPE_CHANGED,
        pair,
        old.name(),
        now.name(),
        pair.header() ? Verdict.wireOnly(Level.BREAKING) : Verdict.BREAKING);
  }

  private static @Nullable FieldType type(Located located) {
    FieldType stated = located.field().type();
    return stated == FieldType.UNSPECIFIED ? located.seen().type() : stated;
  }

  /** Where one cell is blank and both examples show the same, nothing came to be different. */
  private static boolean examplesAgree(FieldPair pair) {
    boolean blank =
        pair.oldField().type() == FieldType.UNSPECIFIED
            || pair.newField().type() == FieldType.UNSPECIFIED;
    FieldType old = pair.before().seen().type();
    FieldType now = pair.after().seen().type();
    // Sheets call lists of objects now a list, now an object or a map; one example settles it.
    return blank && (old == now || old == null || now == null);
  }
}
