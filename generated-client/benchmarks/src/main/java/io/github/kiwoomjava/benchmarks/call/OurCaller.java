package io.github.kiwoomjava.benchmarks.call;

import io.github.kiwoomjava.benchmarks.payload.Payload;
import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.runtime.api.Call;
import io.github.kiwoomjava.runtime.pacing.Pacer;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The generated client as users have it, except that it does not wait for its turn. */
final class OurCaller implements Caller {
  private final Kiwoom kiwoom;
  private final Payload answer;

  OurCaller(URI server, Payload answer) {
    this.answer = answer;
    kiwoom =
        Kiwoom.builder()
            .baseUri(server)
            .credentials("an-app-key", "a-secret-key")
            .pacer(new NoWaiting())
            .build();
  }

  @Override
  public Object call() {
    return request().execute();
  }

  private Call<?> request() {
    return answer == Payload.SMALL
        ? kiwoom.domestic().sector().programTrading("005930")
        : kiwoom
            .domestic()
            .chart()
            .daily(
                r ->
                    r.stockCode("005930")
                        .baseDate(LocalDate.of(2026, 11, 20))
                        .useAdjustedPrice(true));
  }

  @Override
  public void close() {
    kiwoom.close();
  }

  private static final class NoWaiting implements Pacer {
    @Override
    public Duration reserve(String key, String operation, Duration longest) {
      return Duration.ZERO;
    }

    @Override
    public void limited(String key, String operation, @Nullable Integer permittedPerSecond) {}
  }
}
