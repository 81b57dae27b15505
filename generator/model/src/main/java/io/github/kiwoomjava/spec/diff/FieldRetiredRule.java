package io.github.kiwoomjava.spec.diff;

import io.github.kiwoomjava.spec.model.Facts;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A field that an edition no longer has while our sheets keep it, or that came back. */
final class FieldRetiredRule implements FieldRule {
  @Override
  public void check(FieldPair pair, Changes changes) {
    if (!pair.isKept()) {
      return;
    }
    Facts old = pair.oldField().facts();
    Facts now = pair.newField().facts();
    if (!Objects.equals(old.retired(), now.retired())) {
      changes.add(
          ChangeKind.FIELD_RETIRED,
          pair,
          text(old.retired()),
          text(now.retired()),
          verdict(now.retired(), pair.header()));
    }
  }

  /** Code compiles and links, with a warning; what the server does about it, nobody said. */
  static Verdict verdict(@Nullable LocalDate now, boolean header) {
    if (header) {
      return Verdict.wireOnly(now == null ? Level.COMPATIBLE : Level.RISKY);
    }
    return now == null ? Verdict.ADDITION : Verdict.of(Level.RISKY, Level.COMPATIBLE);
  }

  static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
