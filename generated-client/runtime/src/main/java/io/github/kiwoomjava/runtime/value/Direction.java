package io.github.kiwoomjava.runtime.value;

/** Where a price stands against the previous close, as far as the server says. */
public enum Direction {
  /** Below the previous close; a minus sign on the wire. */
  DOWN("-"),
  /** No sign on the wire: unchanged, or the operation sends bare prices. */
  NONE(""),
  /** Above the previous close; a plus sign on the wire. */
  UP("+");

  private final String sign;

  Direction(String sign) {
    this.sign = sign;
  }

  /** The sign that stands for it on the wire; empty for {@link #NONE}. */
  public String sign() {
    return sign;
  }
}
