package twoinstances;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.client.RealtimeSession;
import io.github.kiwoomjava.redis.KiwoomRedis;
import io.github.kiwoomjava.redis.RedisRealtime;
import io.github.kiwoomjava.runtime.api.Environment;
import io.github.kiwoomjava.runtime.auth.Credentials;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** One instance of the application; as many as you like run on the same app key and Redis. */
@SpringBootApplication
public class Instance {
  @Bean
  Credentials credentials(
      @Value("${kiwoom.app-key}") String appKey, @Value("${kiwoom.secret-key}") String secretKey) {
    return Credentials.of(appKey, secretKey);
  }

  @Bean
  KiwoomRedis kiwoomRedis(@Value("${kiwoom.redis}") String uri) {
    return KiwoomRedis.connect(uri);
  }

  @Bean
  Kiwoom kiwoom(
      Credentials credentials,
      KiwoomRedis redis,
      @Value("${kiwoom.environment}") Environment environment,
      @Value("${kiwoom.base-uri:}") String baseUri) {
    Kiwoom.Builder builder =
        Kiwoom.builder()
            .environment(environment)
            .credentials(credentials)
            .tokenStore(redis.tokenStore(credentials))
            .pacer(redis.pacer());
    return (baseUri.isEmpty() ? builder : builder.baseUri(URI.create(baseUri))).build();
  }

  @Bean
  RedisRealtime<RealtimeSession> live(KiwoomRedis redis, Credentials credentials, Kiwoom kiwoom) {
    return redis.realtime(credentials, kiwoom.realtime());
  }

  @Bean
  RealtimeSession session(RedisRealtime<RealtimeSession> live) {
    return live.open();
  }
}
