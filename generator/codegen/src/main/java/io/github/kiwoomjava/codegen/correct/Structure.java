package io.github.kiwoomjava.codegen.correct;

/** What a correction says of a value and a sheet's Type cell cannot. */
public enum Structure {
  /** An array of texts. */
  LIST_OF_TEXT,
  /** An array of arrays, whose places are the table's children. */
  LIST_OF_LIST,
  /** A bare JSON number. */
  NUMBER
}
