package io.github.kiwoomjava.spring;

import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.market.Calendar;
import io.github.kiwoomjava.mock.market.MarketOptions;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A made-up market in this process, which all clients talk to, whatever else is set. */
@AutoConfiguration(before = KiwoomAutoConfiguration.class)
@ConditionalOnClass(MockKiwoom.class)
@ConditionalOnProperty("kiwoom.mock.enabled")
public class KiwoomMockAutoConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(KiwoomMockAutoConfiguration.class);

  /** Far more than anybody asks for; the mock itself sets no limit. */
  private static final double CALLS_PER_SECOND = 1_000;

  /** For Spring. */
  KiwoomMockAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  MockKiwoom mockKiwoom(KiwoomProperties properties) {
    LocalDateTime start =
        Objects.requireNonNullElseGet(
            properties.mock().start(),
            () -> Calendar.lastUpTo(LocalDate.now(ZoneId.of("Asia/Seoul"))).atTime(10, 0));
    MockKiwoom mock =
        MockKiwoom.builder()
            .seed(properties.mock().seed())
            .market(MarketOptions.USUAL.startingAt(start))
            .start();
    LOG.warn("kiwoom.mock.enabled: prices and orders are made up, by a mock at {}", mock.baseUri());
    return mock;
  }

  /** The last of all, so that nothing of a test reaches Kiwoom. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  KiwoomCustomizer kiwoomMockCustomizer(MockKiwoom mock) {
    return (account, builder) ->
        builder
            .baseUri(mock.baseUri())
            .credentials("app-key-of-" + account, "secret-key-of-" + account)
            .callsPerSecond(CALLS_PER_SECOND);
  }
}
