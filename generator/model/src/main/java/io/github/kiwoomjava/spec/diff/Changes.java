package io.github.kiwoomjava.spec.diff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what the rules find. Not thread-safe. */
final class Changes {
  private final List<Change> found = new ArrayList<>();

  void add(
      ChangeKind kind,
      FieldPair pair,
      @Nullable String old,
      @Nullable String now,
      Verdict verdict) {
    found.add(new Change(kind, pair.operation(), pair.section(), pair.path(), old, now, verdict));
  }

  void add(
      ChangeKind kind,
      OperationPair pair,
      @Nullable String old,
      @Nullable String now,
      Verdict verdict) {
    found.add(new Change(kind, pair.id(), null, null, old, now, verdict));
  }

  void add(Change change) {
    found.add(change);
  }

  List<Change> found() {
    return List.copyOf(found);
  }
}
