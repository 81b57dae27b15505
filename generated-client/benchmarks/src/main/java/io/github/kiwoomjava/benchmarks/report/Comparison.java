package io.github.kiwoomjava.benchmarks.report;

/**
 * One figure of ours next to a peer's, taken in the same run. Less is better in all units.
 *
 * @param name what was measured
 * @param ours our figure
 * @param peer the peer's
 * @param peerName who the peer is
 * @param unit the unit of both
 * @param ratio the peer's figure by ours; above 1 we are better
 */
public record Comparison(
    String name, double ours, double peer, String peerName, String unit, double ratio) {
  /** A comparison; a figure of 0 counts as the smallest that can be told from it. */
  public static Comparison of(String name, double ours, double peer, String peerName, String unit) {
    return new Comparison(name, ours, peer, peerName, unit, peer / Math.max(ours, 1e-9));
  }
}
