package io.github.kiwoomjava.spring;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.runtime.api.CallListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The clients, and what keeps their keys out of the actuator. */
@AutoConfiguration
@ConditionalOnClass(Kiwoom.class)
@EnableConfigurationProperties(KiwoomProperties.class)
@Import(KiwoomRegistrar.class)
public class KiwoomAutoConfiguration {
  /** For Spring. */
  KiwoomAutoConfiguration() {}

  @Bean
  KiwoomFactory kiwoomFactory(
      KiwoomProperties properties,
      ObjectProvider<KiwoomCustomizer> customizers,
      ObjectProvider<CallListener> listeners,
      ObjectProvider<AccountListener> perAccount) {
    return new KiwoomFactory(properties, customizers, listeners, perAccount);
  }

  /** Only if there is an actuator. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(SanitizingFunction.class)
  static class Secrets {
    @Bean
    SanitizingFunction kiwoomSanitizingFunction() {
      return data -> KiwoomSecrets.isSecret(data.getKey()) ? data.withSanitizedValue() : data;
    }
  }
}
