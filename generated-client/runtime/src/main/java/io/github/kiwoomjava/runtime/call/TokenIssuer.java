package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.api.Call;
import io.github.kiwoomjava.runtime.auth.AccessToken;
import io.github.kiwoomjava.runtime.auth.Credentials;
import io.github.kiwoomjava.runtime.error.TransportException;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the server for a token, and gives it back. */
final class TokenIssuer {
  private static final Logger LOG = LoggerFactory.getLogger(Call.class);

  /** What {@code expires_dt} means; it names no zone. */
  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

  private static final Duration USUAL_LIFE = Duration.ofHours(23);

  private final Engine engine;

  TokenIssuer(Engine engine) {
    this.engine = engine;
  }

  /** Waits for a new token; failures that may pass are tried again. */
  AccessToken issue() {
    Credentials keys = engine.config().credentials();
    TokenMessages.Issued issued =
        call(TokenMessages.ISSUE, new TokenMessages.Keys(keys, null), engine.config().timeout());
    Instant now = engine.now();
    String value = issued.token();
    if (value == null) {
      throw new TransportException(
          TokenMessages.ISSUE.info().id(), "the answer holds no token", true, null);
    }
    LocalDateTime expires = issued.expires();
    if (expires == null) {
      LOG.warn("The new access token names no expiry; it is used for {}", USUAL_LIFE);
    }
    Instant until = expires == null ? now.plus(USUAL_LIFE) : expires.atZone(KOREA).toInstant();
    try {
      return new AccessToken(value, now, until);
    } catch (IllegalArgumentException e) {
      throw new TransportException(
          TokenMessages.ISSUE.info().id(), "the answer holds no usable token", true, e);
    }
  }

  /** Waits until the server has forgotten a token. */
  void revoke(AccessToken token, Duration timeout) {
    Credentials keys = engine.config().credentials();
    call(TokenMessages.REVOKE, new TokenMessages.Keys(keys, token), timeout);
  }

  private <R> R call(
      ApiOperation<TokenMessages.Keys, R> operation, TokenMessages.Keys keys, Duration timeout) {
    ApiRequest<R> request = ApiRequest.of(operation, keys);
    return Tasks.await(
        operation.info().id(),
        new QueryTask<>(engine, request, 0, timeout, true, Thread.currentThread(), Answer::response)
            .start());
  }
}
