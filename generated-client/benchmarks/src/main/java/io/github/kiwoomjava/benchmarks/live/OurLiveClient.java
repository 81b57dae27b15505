package io.github.kiwoomjava.benchmarks.live;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.client.RealtimeSession;
import io.github.kiwoomjava.client.domestic.realtime.StockTrade;
import io.github.kiwoomjava.runtime.realtime.OverflowPolicy;
import io.github.kiwoomjava.runtime.realtime.Subscription;
import io.github.kiwoomjava.runtime.realtime.SubscriptionOptions;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The generated client's realtime session. */
final class OurLiveClient implements LiveClient {
  /** Room for all of a batch: the server pushes faster than any market. */
  private static final SubscriptionOptions ROOM =
      new SubscriptionOptions(1 << 16, OverflowPolicy.FAIL, Duration.ZERO);

  private final Kiwoom kiwoom;
  private final RealtimeSession session;

  OurLiveClient(URI rest, URI socket, Arrivals arrivals) throws Exception {
    kiwoom = Kiwoom.builder().baseUri(rest).credentials("an-app-key", "a-secret-key").build();
    session = kiwoom.realtime().open(options -> options.webSocketUri(socket));
    Subscription trades =
        session.subscribe(
            StockTrade.of("005930"),
            ROOM,
            trade -> {
              if (trade.currentPrice() != null) {
                arrivals.came();
              }
            });
    trades.ready().get(30, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    session.close();
    kiwoom.close();
  }
}
