package io.github.kiwoomjava.spec.diff;

/** Says what one kind of change to a field means. */
@FunctionalInterface
interface FieldRule {
  void check(FieldPair pair, Changes changes);
}
