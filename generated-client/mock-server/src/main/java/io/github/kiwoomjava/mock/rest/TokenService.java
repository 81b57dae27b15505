package io.github.kiwoomjava.mock.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.mock.auth.AccessToken;
import io.github.kiwoomjava.mock.auth.AppKeys;
import io.github.kiwoomjava.mock.auth.Tokens;
import io.github.kiwoomjava.mock.error.ErrorBook;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Issues and revokes tokens as the two token operations do. */
final class TokenService {
  /** The expiry is stated in Korean time, wherever the server stands. */
  private static final DateTimeFormatter EXPIRES =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneId.of("Asia/Seoul"));

  /** Under which name issuing counts for the rate limit, whatever the spec calls it. */
  private static final String ISSUE = "au10001";

  private final Tokens tokens;
  private final AppKeys keys;
  private final ErrorBook errors;

  private final RateLimiter limiter;

  TokenService(Tokens tokens, AppKeys keys, ErrorBook errors, RateLimiter limiter) {
    this.limiter = limiter;
    this.tokens = tokens;
    this.keys = keys;
    this.errors = errors;
  }

  ObjectNode issue(ObjectNode request) {
    String grant = text(request, "grant_type");
    if (grant.isEmpty()) {
      throw errors.failure("8011");
    }
    if (!grant.equals("client_credentials")) {
      throw errors.failure("8012");
    }
    String appKey = checkedKey(request);
    limiter.check(appKey, ISSUE);
    AccessToken token = tokens.issue(appKey);
    return JsonNodeFactory.instance
        .objectNode()
        .put("expires_dt", EXPIRES.format(token.expires()))
        .put("token_type", "Bearer")
        .put("token", token.value())
        .setAll(success());
  }

  ObjectNode revoke(ObjectNode request) {
    String appKey = checkedKey(request);
    String token = text(request, "token");
    if (token.isEmpty()) {
      throw errors.failure("8016");
    }
    if (!tokens.revoke(appKey, token)) {
      throw errors.failure("8015", errors.message("8005"));
    }
    return success();
  }

  private String checkedKey(ObjectNode request) {
    String appKey = text(request, "appkey");
    String secret = text(request, "secretkey");
    if (appKey.isEmpty() || secret.isEmpty()) {
      throw errors.failure("8020");
    }
    if (keys.foreign().contains(appKey)) {
      throw errors.failure("8030");
    }
    if (!keys.accepts(appKey, secret)) {
      throw errors.failure("8001");
    }
    return appKey;
  }

  private static String text(ObjectNode request, String name) {
    return request.path(name).asText("").strip();
  }

  private static ObjectNode success() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("return_code", 0)
        .put("return_msg", "정상적으로 처리되었습니다");
  }
}
