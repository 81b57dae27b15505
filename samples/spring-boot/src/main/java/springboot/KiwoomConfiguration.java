package springboot;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.market.Calendar;
import io.github.kiwoomjava.mock.market.MarketOptions;
import io.github.kiwoomjava.runtime.micrometer.KiwoomMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** One client for the whole application; it is thread-safe and closed with the context. */
@Configuration(proxyBeanMethods = false)
class KiwoomConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(KiwoomConfiguration.class);

  @Bean
  Kiwoom kiwoom(
      KiwoomProperties properties, MeterRegistry meters, ObjectProvider<MockKiwoom> mock) {
    Kiwoom.Builder builder =
        Kiwoom.builder().requestTimeout(properties.timeout()).listener(new KiwoomMetrics(meters));
    MockKiwoom local = mock.getIfAvailable();
    if (local != null) {
      return builder
          .baseUri(local.baseUri())
          .credentials("an-app-key", "a-secret-key")
          .callsPerSecond(100)
          .build();
    }
    builder
        .environment(properties.environment())
        .credentials(properties.appKey(), properties.secretKey())
        .callsPerSecond(properties.callsPerSecond());
    if (properties.baseUri() != null) {
      builder.baseUri(properties.baseUri());
    }
    return builder.build();
  }

  /** A made-up market that is open whenever you look. */
  @Bean
  @Conditional(WithoutKeys.class)
  MockKiwoom mockKiwoom() {
    LocalDate day = Calendar.lastUpTo(LocalDate.now(ZoneId.of("Asia/Seoul")));
    MockKiwoom mock =
        MockKiwoom.builder().market(MarketOptions.USUAL.startingAt(day.atTime(10, 0))).start();
    LOG.info("No kiwoom.app-key: prices come from a mock Kiwoom on {}", mock.baseUri());
    return mock;
  }

  /** A blank key counts as none, so that a deployment can switch it off. */
  static final class WithoutKeys implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !StringUtils.hasText(context.getEnvironment().getProperty("kiwoom.app-key"));
    }
  }
}
