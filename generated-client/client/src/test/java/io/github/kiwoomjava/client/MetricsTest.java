package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.kiwoomjava.client.code.Exchange;
import io.github.kiwoomjava.client.code.OrderType;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.script.Turn;
import io.github.kiwoomjava.runtime.api.OrderResult;
import io.github.kiwoomjava.runtime.micrometer.KiwoomMetrics;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the metrics say of calls to the mock server, over real sockets. */
@Timeout(60)
class MetricsTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final NoWaiting time = new NoWaiting(Duration.ofMillis(5));
  private MockKiwoom mock;
  private Kiwoom kiwoom;

  @BeforeEach
  void start() {
    mock = MockKiwoom.builder().spec(Spec.load()).pages(3).start();
    kiwoom =
        Kiwoom.builder()
            .baseUri(mock.baseUri())
            .credentials("app-key", "secret-key")
            .scheduler(time)
            .pacer(time)
            .listener(new KiwoomMetrics(registry, Tags.of("client", "test")))
            .build();
  }

  @AfterEach
  void stop() {
    kiwoom.close();
    mock.close();
    time.close();
  }

  private void price() {
    kiwoom.domestic().stock().basicInfo("005930").execute();
  }

  private double count(String name, String... tags) {
    return registry.get(name).tag("client", "test").tags(tags).counter().count();
  }

  private long calls(String operation, String outcome) {
    return registry
        .get("kiwoom.calls")
        .tags("operation", operation, "outcome", outcome)
        .timer()
        .count();
  }

  @Test
  void calls_and_token_issues_are_timed_and_counted_by_outcome() {
    price();
    price();
    mock.on("ka10001").next(1, Turn.normal().error("1511"));
    assertThat(catchThrowable(this::price)).isNotNull();

    assertThat(calls("ka10001", "ok")).isEqualTo(2);
    assertThat(calls("ka10001", "invalid_request")).isEqualTo(1);
    assertThat(calls("au10001", "ok")).isEqualTo(1);
    assertThat(count("kiwoom.token.issues", "outcome", "ok")).isEqualTo(1);
    assertThat(
            registry
                .get("kiwoom.calls")
                .tags("operation", "ka10001", "outcome", "ok")
                .timer()
                .totalTime(TimeUnit.NANOSECONDS))
        .isPositive();
    assertThat(registry.get("kiwoom.calls.active").gauge().value()).isZero();
  }

  @Test
  void waits_retries_and_limits_are_counted_for_each_operation() {
    mock.on("ka10001").failNext(1).failNext(1, "1700");
    price();

    assertThat(count("kiwoom.retries", "operation", "ka10001", "reason", "server")).isEqualTo(1);
    assertThat(count("kiwoom.retries", "operation", "ka10001", "reason", "rate_limited"))
        .isEqualTo(1);
    assertThat(count("kiwoom.rate.limited", "operation", "ka10001")).isEqualTo(1);
    assertThat(registry.get("kiwoom.waits").tags("operation", "ka10001").timer().count())
        .isEqualTo(3);
    assertThat(calls("ka10001", "ok")).as("three tries are one call").isEqualTo(1);
  }

  @Test
  void pages_and_unreadable_values_are_counted() {
    long rows =
        kiwoom
            .domestic()
            .chart()
            .daily(
                r ->
                    r.stockCode("005930").baseDate(LocalDate.of(2026, 7, 6)).useAdjustedPrice(true))
            .stream()
            .count();
    assertThat(rows).isPositive();
    mock.on("ka10001").respond("{\"cur_prc\":\"dear\",\"return_code\":0}");
    price();

    assertThat(count("kiwoom.pages", "operation", "ka10081")).isEqualTo(3);
    assertThat(count("kiwoom.problems", "operation", "ka10001")).isEqualTo(1);
  }

  @Test
  void an_order_that_may_stand_is_told_from_one_that_was_never_sent() {
    mock.on("kt10000").next(1, Turn.normal().dropAfterBytes(0));
    assertThat(
            kiwoom
                .domestic()
                .orders()
                .buy(
                    r ->
                        r.exchange(Exchange.KRX)
                            .stockCode("005930")
                            .orderQuantity(1L)
                            .orderType(OrderType.of("3")))
                .submit())
        .isInstanceOf(OrderResult.Unknown.class);

    assertThat(
            registry
                .get("kiwoom.calls")
                .tags("operation", "kt10000", "outcome", "transport", "sent", "true")
                .timer()
                .count())
        .isEqualTo(1);
  }

  @Test
  void no_tag_holds_a_key_a_token_or_a_stock() {
    price();
    mock.on("ka10001").next(1, Turn.normal().error("8005"));
    price();
    for (Meter meter : registry.getMeters()) {
      assertThat(meter.getId().getTags())
          .extracting(tag -> tag.getValue())
          .allMatch(value -> value.matches("[a-z_]+|[a-z]{2,3}\\d{5}"));
    }
  }
}
