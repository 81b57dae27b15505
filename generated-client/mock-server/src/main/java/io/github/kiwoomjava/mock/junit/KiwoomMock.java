package io.github.kiwoomjava.mock.junit;

import io.github.kiwoomjava.mock.MockEnvironment;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Starts a mock server of its own for each test and stops it afterwards.
 *
 * <pre>{@code
 * @KiwoomMock(market = true)
 * class StrategyTest {
 *   @Test
 *   void buys(MockKiwoom mock, Kiwoom kiwoom) { … }
 * }
 * }</pre>
 *
 * <p>Injects the {@link io.github.kiwoomjava.mock.MockKiwoom} and any client whose class has a
 * static {@code builder()} with {@code baseUri(URI)}, {@code credentials(String, String)} and
 * {@code build()}; such a client is closed after the test. Where {@code @BeforeAll} or a
 * constructor asks first, the server is shared by the tests of the class.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(KiwoomMockExtension.class)
@SuppressWarnings("exports") // who uses it requires JUnit itself
public @interface KiwoomMock {
  /** A spec in canonical JSON on the class path or on disk; by default that of kiwoom-spec. */
  String spec() default "";

  /** Whatever looks random follows from it. */
  long seed() default 1;

  /** How many pages a query with rows has where no market answers. */
  int pages() default 3;

  /** Whether quotes, charts, orders and accounts come from a simulated exchange. */
  boolean market() default false;

  /** The Korean time at which the exchange begins with each test. */
  String marketStart() default "2026-07-06T10:00:00";

  /** How much faster than real time the exchange runs. */
  double marketSpeed() default 1;

  /** Requests a second for each operation; 0 is no limit. */
  int requestsPerSecond() default 0;

  /** The name of a fault profile: calm, slow, flaky or storm. */
  String faults() default "calm";

  /** Which of Kiwoom's environments is played. */
  MockEnvironment environment() default MockEnvironment.REAL;
}
