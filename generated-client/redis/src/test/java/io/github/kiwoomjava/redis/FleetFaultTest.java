package io.github.kiwoomjava.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Processes of their own, that are killed and paused while ticks come. */
@NeedsRedis
class FleetFaultTest {
  private static final String SAMSUNG = "005930";
  private static final String HYNIX = "000660";

  private RedisServer server = RedisServer.start();
  private final Ticker kiwoom = new Ticker();
  private final List<FleetChild> children = new ArrayList<>();

  @AfterEach
  void close() {
    children.forEach(FleetChild::close);
    kiwoom.close();
    server.close();
  }

  private FleetChild child(String redis) {
    return child(redis, 0);
  }

  private FleetChild child(String redis, long minutesAhead) {
    FleetChild child =
        new FleetChild(
            kiwoom.mock().baseUri().toString(), redis, false, minutesAhead, SAMSUNG, HYNIX);
    children.add(child);
    return child;
  }

  private void awaitTick(FleetChild child, long number) {
    child.await(() -> child.numbers(HYNIX).stream().anyMatch(heard -> heard >= number));
  }

  @Test
  void another_process_takes_over_from_a_leader_that_is_killed_whatever_their_clocks_show() {
    FleetChild leader = child(server.uri(), 5).awaitReady();
    FleetChild other = child(server.uri(), -5).awaitReady();
    try (TickStream ticks = new TickStream(kiwoom, SAMSUNG, HYNIX)) {
      awaitTick(other, 100);
      leader.kill();
      other.await(() -> !other.gaps().isEmpty());
      awaitTick(other, ticks.next());
      ticks.finish();
      assertThat(ticks.check(other, -300_000)).isPositive();
      long[] gap = other.gaps().get(0);
      assertThat(gap[1] - gap[0]).as("takes over within 15 s").isLessThan(15_000);
    }
    assertThat(kiwoom.mock().requests("au10001")).hasSize(1);
  }

  @Test
  void a_leader_that_was_paused_does_no_harm_when_it_wakes_up() {
    FleetChild leader = child(server.uri()).awaitReady();
    FleetChild other = child(server.uri()).awaitReady();
    try (TickStream ticks = new TickStream(kiwoom, SAMSUNG, HYNIX)) {
      awaitTick(other, 100);
      leader.signal("STOP");
      other.await(() -> !other.gaps().isEmpty());
      leader.signal("CONT");
      leader.await(() -> !leader.gaps().isEmpty());
      long next = ticks.next();
      awaitTick(leader, next);
      awaitTick(other, next);
      ticks.finish();
      ticks.check(other, 0);
      ticks.check(leader, 0);
    }
    assertThat(kiwoom.mock().requests("au10001")).hasSize(1);
  }

  @Test
  void a_consumer_that_is_killed_leaves_the_others_alone() {
    FleetChild leader = child(server.uri()).awaitReady();
    FleetChild other = child(server.uri()).awaitReady();
    try (TickStream ticks = new TickStream(kiwoom, SAMSUNG, HYNIX)) {
      awaitTick(other, 50);
      other.kill();
      awaitTick(leader, ticks.next());
      ticks.finish();
      assertThat(ticks.check(leader, 0)).isZero();
      assertThat(leader.gaps()).isEmpty();
    }
  }

  @Test
  void redis_that_is_killed_with_its_data_on_disk_loses_nothing() {
    server.close();
    server = RedisServer.persistent();
    FleetChild leader = child(server.uri()).awaitReady();
    FleetChild other = child(server.uri()).awaitReady();
    try (TickStream ticks = new TickStream(kiwoom, SAMSUNG, HYNIX)) {
      awaitTick(other, 50);
      server.kill();
      server.restart();
      long next = ticks.next();
      awaitTick(other, next);
      awaitTick(leader, next);
      ticks.finish();
      ticks.check(other, 0);
      ticks.check(leader, 0);
    }
  }

  @Test
  void a_cluster_whose_master_dies_goes_on_with_its_replica() {
    try (RedisCluster cluster = new RedisCluster()) {
      List<FleetChild> fleet = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        FleetChild child =
            new FleetChild(
                kiwoom.mock().baseUri().toString(), cluster.uris(), true, 0, SAMSUNG, HYNIX);
        children.add(child);
        fleet.add(child.awaitReady());
      }
      try (TickStream ticks = new TickStream(kiwoom, SAMSUNG, HYNIX)) {
        awaitTick(fleet.get(1), 50);
        RelayKeys keys =
            RelayKeys.of(
                kiwoom.mock().webSocketUri().resolve("/api/dostk/websocket"),
                FleetProcess.KEYS.fingerprint());
        cluster.killMasterOf(keys.base());
        fleet.forEach(child -> awaitTick(child, ticks.next()));
        ticks.finish();
        fleet.forEach(child -> ticks.check(child, 0));
      }
      assertThat(kiwoom.mock().requests("au10001")).hasSize(1);
    }
  }

  @Test
  void a_network_that_cuts_delays_and_half_closes_makes_gaps_and_nothing_worse() {
    FleetChild leader = child(server.uri()).awaitReady();
    try (TcpProxy proxy = new TcpProxy(server.port())) {
      FleetChild other = child(proxy.uri()).awaitReady();
      try (TickStream ticks = new TickStream(kiwoom, SAMSUNG, HYNIX)) {
        awaitTick(other, 50);
        proxy.cut();
        awaitTick(other, ticks.next());
        proxy.delay(20);
        awaitTick(other, ticks.next());
        proxy.delay(0);
        proxy.swallow();
        awaitTick(other, ticks.next());
        ticks.finish();
        assertThat(ticks.check(other, 0)).as("the stream still had it").isZero();
        assertThat(ticks.check(leader, 0)).isZero();
      }
    }
  }
}
