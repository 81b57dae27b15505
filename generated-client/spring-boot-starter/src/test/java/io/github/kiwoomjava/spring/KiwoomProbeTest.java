package io.github.kiwoomjava.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.junit.KiwoomMock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

@KiwoomMock(market = true)
class KiwoomProbeTest {
  private Instant now = Instant.EPOCH;

  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };

  @Test
  void kiwoom_is_asked_once_an_interval_and_what_it_said_counts_until_then(
      MockKiwoom mock, Kiwoom kiwoom) {
    KiwoomProbe probe =
        new KiwoomProbe(
            kiwoom, new KiwoomProperties.Health(Duration.ofSeconds(30), "005930"), clock);
    assertThat(probe.failure()).isNull();
    mock.on("ka10001").error("8030");
    now = now.plusSeconds(29);
    assertThat(probe.failure()).isNull();
    now = now.plusSeconds(1);
    assertThat(probe.failure()).contains("8030");
    assertThat(mock.requests("ka10001")).hasSize(2);
  }
}
