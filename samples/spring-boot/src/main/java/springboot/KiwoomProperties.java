package springboot;

import io.github.kiwoomjava.runtime.api.Environment;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach Kiwoom.
 *
 * @param appKey and {@code secretKey}: the keys for this environment; without them a mock is used
 * @param baseUri another server in place of the environment's own
 * @param callsPerSecond for each operation
 * @param timeout of a call, waiting for its turn included
 */
@ConfigurationProperties("kiwoom")
public record KiwoomProperties(
    String appKey,
    String secretKey,
    @DefaultValue("mock") Environment environment,
    URI baseUri,
    @DefaultValue("1") double callsPerSecond,
    @DefaultValue("10s") Duration timeout) {

  /** Without the keys, since properties get printed. */
  @Override
  public String toString() {
    return "KiwoomProperties[" + environment + ", baseUri=" + baseUri + "]";
  }
}
