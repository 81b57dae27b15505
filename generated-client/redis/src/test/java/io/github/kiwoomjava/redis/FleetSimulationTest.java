package io.github.kiwoomjava.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FleetSimulationTest {
  private static final int TRADING_DAY = 6 * 3_600 + 1_800;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void fifty_keys_and_twenty_processes_over_a_trading_day_with_failures(long seed) {
    FleetSimulation.Result result = new FleetSimulation(seed, 50, 100, 20, 4).run(TRADING_DAY);
    System.out.printf(
        "%d crashes, %d pauses, %d losses of Redis: %d elections, %.2f %% of the events heard, %.2f"
            + " %% in reported gaps, %d unreported, %d doubled, %d writes refused, at most %d keys"
            + " led by one process%n",
        result.crashes,
        result.pauses,
        result.redisLosses,
        result.elections,
        100.0 * result.heard / result.events,
        100.0 * result.inGaps / result.events,
        result.unreported,
        result.doubled,
        result.refusedWrites,
        result.mostLedByOne);
    assertThat(result.crashes + result.pauses).isPositive();
    assertThat(result.unreported).isZero();
    assertThat(result.doubled).isZero();
    assertThat(result.heard).isGreaterThan(result.events * 9 / 10);
  }
}
