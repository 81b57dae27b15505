package io.github.kiwoomjava.spec.diff;

/** Says what one kind of change to an operation in both editions means. */
@FunctionalInterface
interface OperationRule {
  void check(OperationPair pair, Changes changes);
}
