package io.github.kiwoomjava.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Processes and Redis are killed and paused at 200 random moments, with and without a disk: {@code
 * mvn -Psoak -pl generated-client/redis verify -Dtest=RandomMomentsTest [-Dkiwoom.moments=N]}.
 */
@NeedsRedis
@Tag("soak")
class RandomMomentsTest {
  private static final int MOMENTS = Integer.getInteger("kiwoom.moments", 200) / 2;
  private static final String[] ITEMS = {"005930", "000660"};

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nothing_is_lost_without_a_gap_doubled_or_out_of_order(boolean disk) {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<FleetChild> fleet = new ArrayList<>();
    long missing = 0;
    try (Ticker kiwoom = new Ticker();
        RedisServer server = disk ? RedisServer.persistent() : RedisServer.start()) {
      for (int i = 0; i < 3; i++) {
        fleet.add(child(kiwoom, server));
      }
      try (TickStream ticks = new TickStream(kiwoom, ITEMS)) {
        for (int moment = 0; moment < MOMENTS; moment++) {
          long until = ticks.sent() + random.nextInt(200);
          FleetChild victim = fleet.get(random.nextInt(fleet.size()));
          awaitTick(victim, until);
          switch (random.nextInt(4)) {
            case 0 -> {
              server.kill();
              server.restart();
            }
            case 1 -> {
              victim.signal("STOP");
              long awake = ticks.sent() + random.nextInt(4_000);
              while (ticks.sent() < awake) {
                Thread.onSpinWait();
              }
              victim.signal("CONT");
            }
            default -> {
              victim.close();
              missing += ticks.check(victim, 0);
              fleet.remove(victim);
              fleet.add(child(kiwoom, server));
            }
          }
          fleet.forEach(one -> awaitTick(one, ticks.next()));
        }
        ticks.finish();
        for (FleetChild one : fleet) {
          missing += ticks.check(one, 0);
        }
        System.out.printf(
            "%d moments, %d ticks, %d missing and in gaps, %d tokens%n",
            MOMENTS, ticks.sent(), missing, kiwoom.mock().requests("au10001").size());
      }
      if (disk) {
        assertThat(kiwoom.mock().requests("au10001")).hasSize(1);
      }
    } finally {
      fleet.forEach(FleetChild::close);
    }
  }

  private static FleetChild child(Ticker kiwoom, RedisServer server) {
    return new FleetChild(kiwoom.mock().baseUri().toString(), server.uri(), false, 0, ITEMS)
        .awaitReady();
  }

  private static void awaitTick(FleetChild child, long number) {
    child.await(() -> child.numbers(ITEMS[1]).stream().anyMatch(heard -> heard >= number));
  }
}
