package io.github.kiwoomjava.spring;

import io.github.kiwoomjava.client.Kiwoom;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.health.CompositeHealthContributor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthContributor;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Health where Boot 3 has it: up if Kiwoom answers a query, for each client. */
@AutoConfiguration(after = KiwoomAutoConfiguration.class)
@ConditionalOnClass(name = "org.springframework.boot.actuate.health.HealthIndicator")
@ConditionalOnBean(Kiwoom.class)
@ConditionalOnEnabledHealthIndicator("kiwoom")
public class KiwoomBoot3HealthAutoConfiguration {
  /** For Spring. */
  KiwoomBoot3HealthAutoConfiguration() {}

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
