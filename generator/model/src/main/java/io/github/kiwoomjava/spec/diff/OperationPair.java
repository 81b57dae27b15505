package io.github.kiwoomjava.spec.diff;

import io.github.kiwoomjava.spec.model.Operation;

/** One operation in both editions. */
record OperationPair(Operation old, Operation now) {
  String id() {
    return now.id();
  }
}
