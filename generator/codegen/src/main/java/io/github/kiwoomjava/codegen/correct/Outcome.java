package io.github.kiwoomjava.codegen.correct;

/** What became of a correction. */
enum Outcome {
  /** The fault stood in the sheet and is right now. */
  APPLIED,
  /** The reader has put it right while it read. */
  REPAIRED_BY_READER,
  /** The sheet does not have the fault. */
  OBSOLETE
}
