package io.github.kiwoomjava.runtime.error;

/** Bytes that are not the JSON they should be. */
public final class DecodingException extends KiwoomException {
  private static final long serialVersionUID = 1L;

  private final int offset;
  private final String path;
  private final String reason;
  private final String excerpt;

  /**
   * An error at a place.
   *
   * @param reason what is wrong
   * @param offset the byte where it was noticed, from 0
   * @param path the value that it stands in, as {@code list[3]/element}; empty at the top
   * @param excerpt the bytes around, made safe to print
   */
  public DecodingException(String reason, int offset, String path, String excerpt) {
    this("", reason, offset, path, excerpt);
  }

  private DecodingException(
      String operation, String reason, int offset, String path, String excerpt) {
    super(
        operation,
        "Not readable as JSON: %s, at byte %d, %s, near: %s"
            .formatted(reason, offset, path.isEmpty() ? "at the top" : "in " + path, excerpt),
        true,
        null);
    this.offset = offset;
    this.path = path;
    this.reason = reason;
    this.excerpt = excerpt;
  }

  /** The same error, as one of an operation's answer. */
  public DecodingException in(String operation) {
    return new DecodingException(operation, reason, offset, path, excerpt);
  }

  /** The same error without the bytes around it, which may hold a secret. */
  public DecodingException withoutExcerpt() {
    return new DecodingException(operation(), reason, offset, path, "(not shown)");
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
