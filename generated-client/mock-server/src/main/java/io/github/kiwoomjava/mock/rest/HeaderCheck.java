package io.github.kiwoomjava.mock.rest;

import io.github.kiwoomjava.mock.auth.AccessToken;
import io.github.kiwoomjava.mock.auth.Tokens;
import io.github.kiwoomjava.mock.error.ErrorBook;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Transport;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the operation and the token that a request names in its headers. */
final class HeaderCheck {
  static final String API_ID = "api-id";
  static final String CONTINUE = "cont-yn";
  static final String NEXT_KEY = "next-key";

  /** The Length column of every sheet's header table. */
  private static final int LONGEST_API_ID = 10;

  private final OperationCatalog catalog;
  private final Tokens tokens;
  private final ErrorBook errors;
  private final Set<String> notOffered;

  HeaderCheck(OperationCatalog catalog, Tokens tokens, ErrorBook errors, Set<String> notOffered) {
    this.catalog = catalog;
    this.tokens = tokens;
    this.errors = errors;
    this.notOffered = Set.copyOf(notOffered);
  }

  Operation operation(RestRequest request) {
    String id = request.header(API_ID);
    if (id == null || id.isBlank()) {
      throw errors.failure("1501");
    }
    if (id.length() > LONGEST_API_ID || !id.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
      throw errors.failure("1512");
    }
    Operation operation = catalog.operation(id).orElseThrow(() -> errors.failure("1505", id));
    if (!operation.path().equals(request.path()) || operation.transport() != Transport.REST) {
      throw errors.failure("1504", id, request.path());
    }
    return operation;
  }

  AccessToken token(RestRequest request) {
    String authorization = request.header("authorization");
    if (authorization == null) {
      throw errors.failure("1513");
    }
    String[] parts = authorization.strip().split("\\s+", -1);
    boolean bearer = parts[0].toLowerCase(Locale.ROOT).equals("bearer");
    if (parts[0].isEmpty() || parts.length > 2 || (parts.length == 1 && !bearer)) {
      throw errors.failure("1514");
    }
    if (!bearer) {
      throw errors.failure("1515");
    }
    if (parts.length == 1) {
      throw errors.failure("1516");
    }
    if (tokens.isForeign(parts[1])) {
      throw errors.failure("8031");
    }
    return tokens.find(parts[1]).orElseThrow(() -> errors.failure("8005"));
  }

  void offered(Operation operation) {
    if (notOffered.contains(operation.id())) {
      throw errors.failure("8104");
    }
  }

  /** The key of the page that is asked for, or null for the first page. */
  @Nullable String nextKey(RestRequest request) {
    String more = request.header(CONTINUE);
    String key = request.header(NEXT_KEY);
    if (more == null || more.isBlank() || more.equalsIgnoreCase("N")) {
      return null;
    }
    if (!more.equalsIgnoreCase("Y")) {
      throw errors.failure("1517", CONTINUE, "Y, N");
    }
    if (key == null || key.isBlank()) {
      throw errors.failure("1517", NEXT_KEY, "값이 없습니다");
    }
    return key;
  }
}
