package io.github.kiwoomjava.spring.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.mock.MockKiwoom;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

@KiwoomTest
@Import(KiwoomTestTest.Names.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KiwoomTestTest {
  @Autowired private Names names;
  @Autowired private MockKiwoom mock;
  @Autowired private ApplicationContext context;

  @SpringBootApplication
  static class Application {}

  @Component
  static class Names {
    private final Kiwoom kiwoom;

    Names(Kiwoom kiwoom) {
      this.kiwoom = kiwoom;
    }

    String of(String stock) {
      return kiwoom.domestic().stock().basicInfo(stock).execute().stockName();
    }
  }

  @Component
  static class Unasked {}

  @Test
  @Order(1)
  void what_a_test_scripts_is_what_the_class_under_test_sees() {
    mock.on("ka10001").respond("{\"return_code\":0,\"stk_nm\":\"scripted\"}");
    assertThat(names.of("005930")).isEqualTo("scripted");
  }

  @Test
  @Order(2)
  void the_next_test_knows_nothing_of_it() {
    assertThat(mock.requests()).isEmpty();
    assertThat(names.of("005930")).isEqualTo("삼성전자");
  }

  @Test
  @Order(3)
  void nothing_else_of_the_application_is_there() {
    assertThat(context.getBeanProvider(Names.class).getIfAvailable()).isNotNull();
    assertThat(context.getBeanProvider(Unasked.class).getIfAvailable()).isNull();
    assertThat(context.containsBean("tomcatServletWebServerFactory")).isFalse();
  }
}
