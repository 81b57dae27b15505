package io.github.kiwoomjava.runtime.value;

/** Where a price stands against the previous close, as far as the server says. */
public enum Direction {
  /** Below the previous close; a minus sign on the wire. */
  DOWN(-1, "-"),
  /** No sign on the wire: unchanged, or the operation sends bare prices. */
  NONE(0, ""),
  /** Above the previous close; a plus sign on the wire. */
  UP(1, "+");

  private final byte step;
  private final String sign;

  Direction(int step, String sign) {
    this.step = (byte) step;
    this.sign = sign;
  }

  /** The sign that stands for it on the wire; empty for {@link #NONE}. */
  public String sign() {
    return sign;
  }

  /** Fits beside a long without making a {@link Price} bigger, where a reference would not. */
  byte step() {
    return step;
  }

  static Direction ofStep(byte step) {
    return step == 0 ? NONE : step < 0 ? DOWN : UP;
  }
}
