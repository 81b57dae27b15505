package io.github.kiwoomjava.codegen.naming;

/**
 * What the tables say of a field's name.
 *
 * @param name the member's name
 * @param type the name of the record below it, empty where no table names one
 * @param from which table it came from, for messages
 */
public record NamedField(String name, String type, Source from) {
  /** The tables in order of their weight. */
  public enum Source {
    LOCK,
    EXACT,
    GLOBAL,
    FID,
    TERMS
  }
}
