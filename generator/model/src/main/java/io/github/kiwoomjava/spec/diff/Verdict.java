package io.github.kiwoomjava.spec.diff;

/**
 * What a change means to each of three.
 *
 * @param wire a program built from the old edition that talks to the server of the new one
 * @param source code written against the client of the old edition, compiled against the new one
 * @param binary class files compiled against the old client, linked to the new one
 */
public record Verdict(Level wire, Level source, Level binary) {
  /** Nobody notices; only what people read is different. */
  public static final Verdict TEXT_ONLY = new Verdict(Level.NONE, Level.NONE, Level.NONE);

  /** Something new that is in nobody's way. */
  static final Verdict ADDITION = new Verdict(Level.COMPATIBLE, Level.COMPATIBLE, Level.COMPATIBLE);

  /** Breaks all three. */
  static final Verdict BREAKING = new Verdict(Level.BREAKING, Level.BREAKING, Level.BREAKING);

  /** The generated code stays as it is. */
  static Verdict wireOnly(Level wire) {
    return new Verdict(wire, Level.NONE, Level.NONE);
  }

  /** Compiling and linking suffer alike. */
  static Verdict of(Level wire, Level code) {
    return new Verdict(wire, code, code);
  }

  /** The worst of the three. */
  public Level worst() {
    return wire.or(source).or(binary);
  }
}
