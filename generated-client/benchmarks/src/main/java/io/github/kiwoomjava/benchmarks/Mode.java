package io.github.kiwoomjava.benchmarks;

/** How thorough a run is. */
enum Mode {
  /** A few minutes; the ratios are roughly right. */
  QUICK(1, 3, 3, 400, 3),
  /** The figures that count. */
  FULL(3, 5, 5, 1000, 10);

  private final int forks;
  private final int warmups;
  private final int iterations;
  private final int millis;
  private final int processes;

  Mode(int forks, int warmups, int iterations, int millis, int processes) {
    this.forks = forks;
    this.warmups = warmups;
    this.iterations = iterations;
    this.millis = millis;
    this.processes = processes;
  }

  int forks() {
    return forks;
  }

  int warmups() {
    return warmups;
  }

  int iterations() {
    return iterations;
  }

  /** The length of an iteration. */
  int millis() {
    return millis;
  }

  /** How often a whole process is started. */
  int processes() {
    return processes;
  }
}
