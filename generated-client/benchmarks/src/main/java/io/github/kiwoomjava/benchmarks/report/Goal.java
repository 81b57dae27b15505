package io.github.kiwoomjava.benchmarks.report;

/**
 * What a comparison has to reach.
 *
 * @param name the comparison's name
 * @param peerName its peer
 * @param unit its unit
 * @param ratio the least ratio
 */
record Goal(String name, String peerName, String unit, double ratio) {
  boolean concerns(Comparison comparison) {
    return name.equals(comparison.name())
        && peerName.equals(comparison.peerName())
        && unit.equals(comparison.unit());
  }
}
