package io.github.kiwoomjava.spec.diff;

import io.github.kiwoomjava.spec.model.Hosts;
import org.jspecify.annotations.Nullable;

/** Where an operation is reached, in the real and in the mock environment. */
final class HostRule implements OperationRule {
  @Override
  public void check(OperationPair pair, Changes changes) {
    Hosts old = pair.old().hosts();
    Hosts now = pair.now().hosts();
    compare("real", old.real(), now.real(), pair, changes);
    compare("mock", old.mock(), now.mock(), pair, changes);
  }

  private static void compare(
      String environment,
      @Nullable String old,
      @Nullable String now,
      OperationPair pair,
      Changes changes) {
    if (!Texts.same(old, now)) {
      Level wire = Texts.orNull(old) == null ? Level.COMPATIBLE : Level.BREAKING;
      changes.add(
          new Change(
              ChangeKind.HOST_CHANGED,
              pair.id(),
              null,
              environment,
              Texts.orNull(old),
              Texts.orNull(now),
              Verdict.wireOnly(wire)));
    }
  }
}
