package io.github.kiwoomjava.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.runtime.api.CallInfo;
import io.github.kiwoomjava.runtime.api.CallListener;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class KiwoomAutoConfigurationTest {
  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  KiwoomMetricsAutoConfiguration.class,
                  KiwoomMockAutoConfiguration.class,
                  KiwoomAutoConfiguration.class));

  private static String name(Kiwoom kiwoom) {
    return kiwoom.domestic().stock().basicInfo("005930").execute().stockName();
  }

  @Test
  void without_keys_there_is_no_client() {
    application.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Kiwoom.class));
    application
        .withPropertyValues("kiwoom.app-key= ", "kiwoom.accounts.isa.app-key=")
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Kiwoom.class));
  }

  @Test
  void keys_make_a_client() {
    try (MockKiwoom mock = MockKiwoom.start()) {
      application
          .withPropertyValues(
              "kiwoom.app-key=a", "kiwoom.secret-key=b", "kiwoom.base-uri=" + mock.baseUri())
          .run(
              context -> {
                name(context.getBean(Kiwoom.class));
                assertThat(mock.requests("ka10001")).hasSize(1);
              });
    }
  }

  @Test
  void half_a_pair_of_keys_is_named() {
    application
        .withPropertyValues("kiwoom.accounts.isa.app-key=a")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .hasMessageContaining("kiwoom.accounts.isa.secret-key is not set"));
  }

  @Test
  void each_account_is_a_bean_by_its_name_and_the_one_without_a_name_is_the_usual_one() {
    try (MockKiwoom mock = MockKiwoom.start()) {
      application
          .withPropertyValues(
              "kiwoom.base-uri=http://127.0.0.1:1",
              "kiwoom.app-key=a",
              "kiwoom.secret-key=b",
              "kiwoom.accounts.isa.app-key=c",
              "kiwoom.accounts.isa.secret-key=d",
              "kiwoom.accounts.isa.base-uri=" + mock.baseUri(),
              "kiwoom.accounts.off.app-key=")
          .withUserConfiguration(Trader.class)
          .run(
              context -> {
                assertThat(context.getBeanNamesForType(Kiwoom.class))
                    .containsExactly("kiwoom", "isaKiwoom");
                Trader trader = context.getBean(Trader.class);
                assertThat(trader.usual).isSameAs(context.getBean("kiwoom"));
                assertThat(trader.isa).isSameAs(context.getBean("isaKiwoom"));
                name(trader.isa);
                assertThat(mock.requests("ka10001")).hasSize(1);
              });
    }
  }

  @Test
  void a_client_of_the_application_takes_the_place_of_the_one_without_a_name() {
    application
        .withPropertyValues("kiwoom.app-key=a", "kiwoom.secret-key=b")
        .withBean(
            "mine",
            Kiwoom.class,
            () ->
                Kiwoom.builder()
                    .baseUri(URI.create("http://127.0.0.1:1"))
                    .credentials("c", "d")
                    .build())
        .run(
            context ->
                assertThat(context.getBeanNamesForType(Kiwoom.class)).containsExactly("mine"));
  }

  @Test
  void orders_for_the_real_server_are_allowed_account_by_account() {
    application
        .withPropertyValues(
            "kiwoom.allow-real-orders=true",
            "kiwoom.accounts.isa.app-key=c",
            "kiwoom.accounts.isa.secret-key=d")
        .run(
            context -> {
              KiwoomProperties properties = context.getBean(KiwoomProperties.class);
              assertThat(properties.unnamed().allowRealOrders()).isTrue();
              assertThat(properties.accounts().get("isa").allowRealOrders()).isFalse();
            });
  }

  @Test
  void with_the_mock_every_account_talks_to_it_whatever_else_is_set() {
    application
        .withPropertyValues(
            "kiwoom.mock.enabled=true",
            "kiwoom.environment=real",
            "kiwoom.accounts.isa.app-key=c",
            "kiwoom.accounts.isa.secret-key=d",
            "kiwoom.accounts.isa.base-uri=http://127.0.0.1:1")
        .run(
            context -> {
              assertThat(name(context.getBean("kiwoom", Kiwoom.class))).isEqualTo("삼성전자");
              assertThat(name(context.getBean("isaKiwoom", Kiwoom.class))).isEqualTo("삼성전자");
              assertThat(context.getBean(MockKiwoom.class).requests("ka10001")).hasSize(2);
            });
  }

  @Test
  void calls_are_measured_by_account_and_listeners_of_the_application_hear_of_them() {
    List<String> heard = new CopyOnWriteArrayList<>();
    CallListener listener =
        new CallListener() {
          @Override
          public void finished(CallInfo call, Duration time, @Nullable KiwoomException failure) {
            heard.add(call.operation().id());
          }
        };
    application
        .withPropertyValues("kiwoom.mock.enabled=true")
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .withBean(CallListener.class, () -> listener)
        // What is heard has been heard when the call returns.
        .withBean(
            KiwoomCustomizer.class,
            () -> (account, builder) -> builder.callbackExecutor(Runnable::run))
        .run(
            context -> {
              name(context.getBean(Kiwoom.class));
              assertThat(
                      context
                          .getBean(MeterRegistry.class)
                          .get("kiwoom.calls")
                          .tags("account", "kiwoom", "operation", "ka10001")
                          .timer()
                          .count())
                  .isEqualTo(1);
              assertThat(heard).containsExactly("au10001", "ka10001");
            });
  }

  @Test
  void what_uses_a_client_is_stopped_before_it_and_the_client_before_the_mock() {
    List<String> order = new CopyOnWriteArrayList<>();
    application
        .withPropertyValues("kiwoom.mock.enabled=true")
        .withBean(LastCall.class)
        .withInitializer(context -> context.getBeanFactory().addBeanPostProcessor(new Order(order)))
        .run(context -> assertThat(context).hasNotFailed());
    assertThat(order)
        .filteredOn(name -> name.matches("lastCall|kiwoom|mockKiwoom"))
        .containsExactly("lastCall", "kiwoom", "mockKiwoom");
  }

  @Test
  void a_closed_context_has_closed_its_client() {
    Kiwoom[] kept = new Kiwoom[1];
    application
        .withPropertyValues("kiwoom.mock.enabled=true")
        .run(context -> kept[0] = context.getBean(Kiwoom.class));
    assertThatThrownBy(() -> name(kept[0])).hasMessageContaining("closed");
  }

  @Configuration(proxyBeanMethods = false)
  static class Trader {
    private final Kiwoom usual;
    private final Kiwoom isa;

    Trader(Kiwoom usual, @Qualifier("isa") Kiwoom isa) {
      this.usual = usual;
      this.isa = isa;
    }

    @Bean
    String unused() {
      return "";
    }
  }

  /** Calls once more when it is stopped, as a program does that looks for its open orders. */
  static class LastCall implements DisposableBean {
    private final Kiwoom kiwoom;

    LastCall(Kiwoom kiwoom) {
      this.kiwoom = kiwoom;
    }

    @Override
    public void destroy() {
      name(kiwoom);
    }
  }

  /** Notes what is destroyed, and in which order. */
  record Order(List<String> names) implements DestructionAwareBeanPostProcessor {
    @Override
    public void postProcessBeforeDestruction(Object bean, String name) {
      names.add(bean instanceof LastCall ? "lastCall" : name);
    }
  }
}
