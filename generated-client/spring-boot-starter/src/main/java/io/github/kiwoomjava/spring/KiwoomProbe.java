package io.github.kiwoomjava.spring;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether Kiwoom answers a query, asked again only after the interval, since calls are counted. */
final class KiwoomProbe {
  private final Kiwoom kiwoom;
  private final KiwoomProperties.Health settings;
  private final Clock clock;
  private @Nullable Instant asked;
  private @Nullable String failure;

  KiwoomProbe(Kiwoom kiwoom, KiwoomProperties.Health settings, Clock clock) {
    this.kiwoom = kiwoom;
    this.settings = settings;
    this.clock = clock;
  }

  /** Why Kiwoom does not answer, in words that hold no secret; null if it does. */
  synchronized @Nullable String failure() {
    Instant now = clock.instant();
    if (asked == null || !now.isBefore(asked.plus(settings.interval()))) {
      failure = ask();
      asked = now;
    }
    return failure;
  }

  private @Nullable String ask() {
    try {
      kiwoom.domestic().stock().basicInfo(settings.stockCode()).execute();
      return null;
    } catch (KiwoomException e) {
      return e.getMessage();
    }
  }
}
