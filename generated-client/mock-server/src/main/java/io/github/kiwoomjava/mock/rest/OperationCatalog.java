package io.github.kiwoomjava.mock.rest;

import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Effect;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Transport;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The operations of a spec by id, and the paths that have a meaning of their own. */
public final class OperationCatalog {
  private static final String GRANT = "grant_type";

  private final Map<String, Operation> byId;
  private final String issuePath;
  private final String revokePath;
  private final List<String> socketPaths;

  public OperationCatalog(ApiSpec spec) {
    byId =
        spec.operations().stream()
            .collect(
                Collectors.toMap(
                    Operation::id, o -> o, (first, again) -> first, LinkedHashMap::new));
    issuePath = tokenPath(true).orElse("/oauth2/token");
    revokePath = tokenPath(false).orElse("/oauth2/revoke");
    List<String> named =
        byId.values().stream()
            .filter(o -> o.transport() == Transport.WEBSOCKET)
            .map(Operation::path)
            .distinct()
            .toList();
    socketPaths = named.isEmpty() ? List.of("/api/dostk/websocket", "/api/us/websocket") : named;
  }

  /** Issuing and revoking are told apart by the one element that only issuing has. */
  private Optional<String> tokenPath(boolean issues) {
    return byId.values().stream()
        .filter(o -> o.effect() == Effect.TOKEN && asksForGrant(o) == issues)
        .map(Operation::path)
        .findFirst();
  }

  private static boolean asksForGrant(Operation operation) {
    return operation.request().bodies().stream()
        .flatMap(body -> body.fields().stream())
        .anyMatch(field -> field.element().equals(GRANT));
  }

  Optional<Operation> operation(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Where tokens are issued; a spec without such an operation gets the usual path. */
  public String issuePath() {
    return issuePath;
  }

  public String revokePath() {
    return revokePath;
  }

  /** Where sockets are opened; a spec without such operations gets the two usual paths. */
  public List<String> socketPaths() {
    return socketPaths;
  }

  /** Whether a request may change tokens or orders. */
  public boolean changes(String path, String id) {
    Operation operation = byId.get(id);
    return path.equals(issuePath)
        || path.equals(revokePath)
        || (operation != null && operation.effect() != Effect.QUERY);
  }

  /** Whether the spec has an operation with exactly this id. */
  public boolean has(String id) {
    return byId.containsKey(id);
  }

  /** All ids, in the order of the spec. */
  public Set<String> ids() {
    return Collections.unmodifiableSet(byId.keySet());
  }

  /** A few ids that somebody may have meant: those with the longest beginning in common. */
  public List<String> nearest(String id) {
    return byId.keySet().stream()
        .sorted(Comparator.comparingInt((String known) -> -common(known, id)))
        .limit(5)
        .toList();
  }

  private static int common(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }

  /** The id that a request names, or that its path implies where it may be left out; or null. */
  @Nullable String idOf(RestRequest request) {
    String named = request.header(HeaderCheck.API_ID);
    if (named != null) {
      return named;
    }
    return byId.values().stream()
        .filter(o -> o.effect() == Effect.TOKEN && o.path().equals(request.path()))
        .map(Operation::id)
        .findFirst()
        .orElse(null);
  }
}
