package io.github.kiwoomjava.codegen.correct;

import io.github.kiwoomjava.codegen.tables.Correction;
import io.github.kiwoomjava.codegen.tables.Section;

/** Puts one sort of fault right. */
interface Rule {
  Outcome apply(OperationEdit edit, Section section, Correction correction);
}
