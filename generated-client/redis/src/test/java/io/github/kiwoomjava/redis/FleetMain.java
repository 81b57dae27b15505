package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.client.RealtimeSession;
import io.github.kiwoomjava.client.domestic.realtime.StockTrade;
import io.github.kiwoomjava.runtime.realtime.Gap;
import io.github.kiwoomjava.runtime.realtime.SessionListener;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/**
 * A process of a fleet on its own: hears items and prints each event and each gap as a line, until
 * its standard input ends. Arguments: Kiwoom, Redis, whether that is a cluster, items, minutes that
 * its clock is ahead.
 */
final class FleetMain {
  private FleetMain() {}

  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    KiwoomRedis.Builder redis = KiwoomRedis.builder(args[1].split(","));
    if (Boolean.parseBoolean(args[2])) {
      redis.cluster();
    }
    Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(Long.parseLong(args[4])));
    redis.clock(clock);
    try (FleetProcess process = new FleetProcess(URI.create(args[0]), redis.build(), clock)) {
      SessionListener listener =
          new SessionListener() {
            @Override
            public void gap(Gap gap) {
              out.printf("gap %d %d%n", gap.from().toEpochMilli(), gap.to().toEpochMilli());
            }
          };
      RealtimeSession session = process.live().open(r -> {}, o -> o.listener(listener));
      session
          .subscribe(
              StockTrade.of(args[3].split(",")),
              trade ->
                  out.printf(
                      "event %s %s%n", trade.item(), trade.unknownFields().get(Ticker.NUMBER)))
          .ready()
          .get();
      out.println("ready");
      while (System.in.read() >= 0) {
        Thread.onSpinWait();
      }
      session.close();
    }
  }
}
