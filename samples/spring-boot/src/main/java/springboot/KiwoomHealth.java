package springboot;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Up if Kiwoom answers a query; the bean's name makes it the component "kiwoom". */
@Component("kiwoomHealthIndicator")
class KiwoomHealth extends AbstractHealthIndicator {
  /** Samsung Electronics, which will be there tomorrow. */
  private static final String STOCK = "005930";

  private final Kiwoom kiwoom;

  KiwoomHealth(Kiwoom kiwoom) {
    super("Kiwoom does not answer");
    this.kiwoom = kiwoom;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    try {
      kiwoom.domestic().stock().basicInfo(STOCK).execute();
      health.up();
    } catch (KiwoomException e) {
      // Its message says what to do and holds no secrets.
      health.down().withDetail("reason", e.getMessage());
    }
  }
}
