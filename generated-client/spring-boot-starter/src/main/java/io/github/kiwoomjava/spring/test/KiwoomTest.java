package io.github.kiwoomjava.spring.test;

import io.github.kiwoomjava.spring.KiwoomAutoConfiguration;
import io.github.kiwoomjava.spring.KiwoomMockAutoConfiguration;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTestContextBootstrapper;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.ContextCustomizerFactories;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A slice of an application: its clients and a mock Kiwoom with a market, and nothing else. Name
 * the classes under test with {@code @Import}. Keys and servers that the application sets do not
 * matter; all clients talk to the mock, which can be injected as {@link
 * io.github.kiwoomjava.mock.MockKiwoom} to script answers and faults. What a test scripted is
 * forgotten after it; the market goes on for as long as Spring keeps the context.
 *
 * <p>For a whole application, {@code @SpringBootTest(properties = "kiwoom.mock.enabled=true")} does
 * the same. Needs kiwoom-mock-server, kiwoom-spec and spring-boot-starter-test.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@BootstrapWith(SpringBootTestContextBootstrapper.class)
@ExtendWith(SpringExtension.class)
@OverrideAutoConfiguration(enabled = false)
@ImportAutoConfiguration({KiwoomAutoConfiguration.class, KiwoomMockAutoConfiguration.class})
@ContextCustomizerFactories(KiwoomTestContext.Factory.class)
@TestExecutionListeners(
    listeners = ForgetScripts.class,
    mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface KiwoomTest {
  /** The Korean time at which the exchange begins, the same for every run. */
  String marketStart() default "2026-07-06T10:00:00";

  /** Whatever looks random follows from it. */
  long seed() default 1;
}
