package io.github.kiwoomjava.mock.market;

/** Shares bought and sold. */
public record Flow(long bought, long sold) {
  public static final Flow NONE = new Flow(0, 0);

  public long net() {
    return bought - sold;
  }

  public Flow plus(Flow other) {
    return new Flow(bought + other.bought, sold + other.sold);
  }
}
