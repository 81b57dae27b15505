package io.github.kiwoomjava.spring;

import io.github.kiwoomjava.client.Kiwoom;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Health where Boot 4 has it: up if Kiwoom answers a query, for each client. */
@AutoConfiguration(after = KiwoomAutoConfiguration.class)
@ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
@ConditionalOnBean(Kiwoom.class)
@ConditionalOnEnabledHealthIndicator("kiwoom")
public class KiwoomBoot4HealthAutoConfiguration {
  /** For Spring. */
  KiwoomBoot4HealthAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean(name = {"kiwoomHealthContributor", "kiwoomHealthIndicator"})
  HealthContributor kiwoomHealthContributor(
      Map<String, Kiwoom> clients, KiwoomProperties properties) {
    Map<String, HealthIndicator> indicators = new TreeMap<>();
    clients.forEach(
        (name, client) ->
            indicators.put(
                name, indicator(new KiwoomProbe(client, properties.health(), Clock.systemUTC()))));
    return indicators.size() == 1
        ? indicators.values().iterator().next()
        : CompositeHealthContributor.fromMap(indicators);
  }

  private static HealthIndicator indicator(KiwoomProbe probe) {
    return () -> {
      String failure = probe.failure();
      return failure == null
          ? Health.up().build()
          : Health.down().withDetail("reason", failure).build();
    };
  }
}
