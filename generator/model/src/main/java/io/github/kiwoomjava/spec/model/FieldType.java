package io.github.kiwoomjava.spec.model;

/** The Type cell, as far as it says something. */
public enum FieldType {
  STRING,
  LIST,
  OBJECT,
  MAP,
  /** The cell is blank, as three of four are in the editions of 2026. */
  UNSPECIFIED
}
