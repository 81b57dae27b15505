package io.github.kiwoomjava.spring;

import io.github.kiwoomjava.runtime.micrometer.KiwoomMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Meters of each client, told apart by the tag {@code account}. */
@AutoConfiguration(
    before = KiwoomAutoConfiguration.class,
    afterName = {
      "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
    })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
public class KiwoomMetricsAutoConfiguration {
  /** For Spring. */
  KiwoomMetricsAutoConfiguration() {}

  @Bean
  AccountListener kiwoomMetrics(MeterRegistry registry) {
    return account -> new KiwoomMetrics(registry, Tags.of("account", account));
  }
}
