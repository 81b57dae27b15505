package io.github.kiwoomjava.runtime.error;

/** Bytes that are not the JSON they should be. */
public final class DecodingException extends KiwoomException {
  private static final long serialVersionUID = 1L;

  private final int offset;
  private final String path;

  /**
   * An error at a place.
   *
   * @param reason what is wrong
   * @param offset the byte where it was noticed, from 0
   * @param path the value that it stands in, as {@code list[3]/element}; empty at the top
   * @param excerpt the bytes around, made safe to print
   */
  public DecodingException(String reason, int offset, String path, String excerpt) {
    super(
        "Not readable as JSON: %s, at byte %d, %s, near: %s"
            .formatted(reason, offset, path.isEmpty() ? "at the top" : "in " + path, excerpt),
        null);
    this.offset = offset;
    this.path = path;
  }

  /** The byte where it was noticed, from 0. */
  public int offset() {
    return offset;
  }

  /** The value that it stands in, as {@code list[3]/element}; empty at the top. */
  public String path() {
    return path;
  }
}
