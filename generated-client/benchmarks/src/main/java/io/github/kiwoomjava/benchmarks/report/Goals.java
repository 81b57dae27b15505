package io.github.kiwoomjava.benchmarks.report;

import java.util.List;

/**
 * The ratios that must hold, whatever the machine. Absolute goals are peers called "goal".
 *
 * <p>A call must not take more than 1.1 times a bare one. That is meant of small answers; a bare
 * call that does nothing with 119 KB is no measure of one that reads them, so there the peer reads
 * them as well.
 */
final class Goals {
  private static final String DATABIND = "Jackson databind";

  static final List<Goal> ALL =
      List.of(
          new Goal("decode chart of 600 rows", DATABIND, "us", 5),
          new Goal("decode chart of 600 rows", "scanner by hand", "us", 0.8),
          new Goal("decode chart of 600 rows", DATABIND, "B", 2.5),
          new Goal("decode chart, other order", DATABIND, "us", 3),
          new Goal("decode trade 0B", DATABIND, "us", 3.5),
          new Goal("REST call, small ka10010", "bare java.net.http", "us on the clock", 1 / 1.10),
          new Goal(
              "REST call, chart of 600 rows",
              "java.net.http, our decoder",
              "us on the clock",
              1 / 1.10),
          new Goal("first decode of chart of 600 rows", DATABIND, "ms", 5),
          new Goal("first decode of trade 0B", DATABIND, "ms", 5));

  private Goals() {}
}
