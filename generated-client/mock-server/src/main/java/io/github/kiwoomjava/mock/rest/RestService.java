package io.github.kiwoomjava.mock.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.mock.auth.AccessToken;
import io.github.kiwoomjava.mock.auth.AppKeys;
import io.github.kiwoomjava.mock.auth.Tokens;
import io.github.kiwoomjava.mock.error.ErrorBook;
import io.github.kiwoomjava.mock.error.Failure;
import io.github.kiwoomjava.mock.example.Json;
import io.github.kiwoomjava.mock.example.PageKeys;
import io.github.kiwoomjava.mock.script.Answer;
import io.github.kiwoomjava.mock.script.ScriptBook;
import io.github.kiwoomjava.mock.script.Turn;
import io.github.kiwoomjava.spec.model.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request in, one answer out; knows nothing of sockets. */
public final class RestService {
  private static final Logger LOG = LoggerFactory.getLogger(RestService.class);

  private final OperationCatalog catalog;
  private final ErrorBook errors;
  private final HeaderCheck headers;
  private final TokenService tokenService;
  private final PageKeys keys;
  private final Gate gate;
  private final RateLimiter limiter;
  private final ScriptBook scripts;
  private final boolean strict;
  private final List<Responder> responders;
  private final Map<String, BodyCheck> bodyChecks = new ConcurrentHashMap<>();

  /**
   * Puts the parts together.
   *
   * @param notOffered ids that answer 8104
   * @param strict whether values that a sheet does not list are refused
   * @param pages how many pages a paged example has, at least 1
   * @param seed makes continuation keys
   * @param special asked in this order before the sheet's example is taken
   */
  public RestService(
      OperationCatalog catalog,
      ErrorBook errors,
      Tokens tokens,
      AppKeys appKeys,
      Gate gate,
      RateLimiter limiter,
      ScriptBook scripts,
      Set<String> notOffered,
      boolean strict,
      int pages,
      long seed,
      List<Responder> special) {
    this.catalog = catalog;
    this.errors = errors;
    this.gate = gate;
    this.limiter = limiter;
    this.scripts = scripts;
    this.strict = strict;
    headers = new HeaderCheck(catalog, tokens, errors, notOffered);
    tokenService = new TokenService(tokens, appKeys, errors, limiter);
    keys = new PageKeys(seed);
    responders = new ArrayList<>(special);
    responders.add(new ExampleResponder(pages));
  }

  /** The answer; every problem of the request becomes an answer, too. */
  public RestResponse answer(RestRequest request) {
    Turn turn = scripts.take(catalog.idOf(request));
    Integer status = turn.status();
    RestResponse response =
        turn.replacesAnswer() ? scripted(turn, request) : usual(turn.answer(), request);
    return (status == null ? response : response.withStatus(status)).with(turn);
  }

  /** The answer to a request whose body is no UTF-8. */
  public RestResponse garbled(RestRequest request) {
    return response(errors.failure("1517", "body", "UTF-8"), catalog.idOf(request));
  }

  private RestResponse scripted(Turn turn, RestRequest request) {
    String apiId = request.header(HeaderCheck.API_ID);
    String code = turn.errorCode();
    if (code != null) {
      return response(errors.scripted(code, apiId == null ? "" : apiId), apiId);
    }
    int status = Objects.requireNonNull(turn.status());
    byte[] body = ("HTTP " + status + "\n").getBytes(StandardCharsets.UTF_8);
    return new RestResponse(
        status, Map.of("Content-Type", "text/plain;charset=UTF-8"), body, null, turn);
  }

  private RestResponse usual(@Nullable Answer scripted, RestRequest request) {
    String apiId = request.header(HeaderCheck.API_ID);
    try {
      if (!request.method().equals("POST")) {
        return response(405, apiId, error(2, "POST"), null, null);
      }
      gate.check();
      if (isTokenPath(request)) {
        return tokenAnswer(request, apiId, scripted);
      }
      return operationAnswer(request, scripted);
    } catch (Failure failure) {
      int status = gate.status();
      RestResponse refusal = response(failure, apiId);
      return status == 200 ? refusal : refusal.withStatus(status);
    } catch (RuntimeException e) {
      // A script of the user's, or a fault of ours; either way the client gets an answer.
      LOG.error("The answer to {} failed", apiId, e);
      return response(errors.failure("1999", String.valueOf(e)), apiId).withStatus(500);
    }
  }

  private boolean isTokenPath(RestRequest request) {
    return request.path().equals(catalog.issuePath())
        || request.path().equals(catalog.revokePath());
  }

  /** Clients of the live server leave the api-id out here, so it is checked only where given. */
  private RestResponse tokenAnswer(
      RestRequest request, @Nullable String apiId, @Nullable Answer scripted) {
    if (apiId != null && catalog.has(apiId)) {
      headers.operation(request);
    }
    ObjectNode body = body(request);
    if (scripted != null) {
      return response(200, apiId, scripted.answer(body, 0).body(), null, null);
    }
    ObjectNode answer =
        request.path().equals(catalog.issuePath())
            ? tokenService.issue(body)
            : tokenService.revoke(body);
    return response(200, apiId, answer, null, null);
  }

  private RestResponse operationAnswer(RestRequest request, @Nullable Answer scripted) {
    Operation operation = headers.operation(request);
    AccessToken token = headers.token(request);
    limiter.check(token.appKey(), operation.id());
    headers.offered(operation);
    ObjectNode body = body(request);
    bodyChecks
        .computeIfAbsent(operation.id(), id -> BodyCheck.of(operation, errors, strict))
        .check(body);
    int page = page(token, operation, body, headers.nextKey(request));
    ApiCall call = new ApiCall(operation, body, token.appKey(), page);
    Reply reply = scripted == null ? reply(call) : scriptedReply(scripted, call);
    String nextKey = reply.more() ? keys.key(token.appKey(), operation.id(), body, page + 1) : null;
    return response(200, operation.id(), reply.body(), nextKey, null);
  }

  private static Reply scriptedReply(Answer scripted, ApiCall call) {
    Answer.Page page = scripted.answer(call.body(), call.page());
    return new Reply(page.body(), page.more());
  }

  private Reply reply(ApiCall call) {
    for (Responder responder : responders) {
      Reply reply = responder.reply(call);
      if (reply != null) {
        return reply;
      }
    }
    throw new IllegalStateException("the last responder answers everything");
  }

  private int page(AccessToken token, Operation operation, ObjectNode body, @Nullable String key) {
    if (key == null) {
      return 0;
    }
    OptionalInt page = keys.page(token.appKey(), operation.id(), body, key);
    return page.orElseThrow(
        () -> errors.failure("1517", HeaderCheck.NEXT_KEY, "이 요청에 발급된 키가 아닙니다"));
  }

  private ObjectNode body(RestRequest request) {
    if (request.body().isBlank()) {
      return JsonNodeFactory.instance.objectNode();
    }
    JsonNode body = Json.parse(request.body());
    if (body instanceof ObjectNode object) {
      return object;
    }
    throw errors.failure("1517", "body", "JSON object");
  }

  private static ObjectNode error(int returnCode, String message) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("return_code", returnCode)
        .put("return_msg", message);
  }

  private static RestResponse response(Failure failure, @Nullable String apiId) {
    ObjectNode body = error(failure.returnCode(), failure.returnMessage());
    return response(failure.status(), apiId, body, null, failure);
  }

  private static RestResponse response(
      int status,
      @Nullable String apiId,
      JsonNode body,
      @Nullable String nextKey,
      @Nullable Failure failure) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json;charset=UTF-8");
    if (apiId != null) {
      headers.put(HeaderCheck.API_ID, apiId);
    }
    headers.put(HeaderCheck.CONTINUE, nextKey == null ? "N" : "Y");
    headers.put(HeaderCheck.NEXT_KEY, nextKey == null ? "" : nextKey);
    return new RestResponse(status, headers, Json.bytes(body), failure, Turn.normal());
  }
}
