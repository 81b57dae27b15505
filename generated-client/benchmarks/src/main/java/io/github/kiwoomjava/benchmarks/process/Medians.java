package io.github.kiwoomjava.benchmarks.process;

import java.util.List;

/** Medians, which one bad run does not move. */
public final class Medians {
  private Medians() {}

  /** The median of some figures. */
  public static double of(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
