package io.github.kiwoomjava.runtime.client;

import io.github.kiwoomjava.runtime.api.Call;
import io.github.kiwoomjava.runtime.api.Environment;
import io.github.kiwoomjava.runtime.api.OrderCall;
import io.github.kiwoomjava.runtime.api.OrderLookup;
import io.github.kiwoomjava.runtime.api.OrderResult;
import io.github.kiwoomjava.runtime.api.PagedCall;
import io.github.kiwoomjava.runtime.call.ApiRequest;
import io.github.kiwoomjava.runtime.call.ClientConfig;
import io.github.kiwoomjava.runtime.call.Engine;
import io.github.kiwoomjava.runtime.call.ListingLookup;
import io.github.kiwoomjava.runtime.call.PagedQuery;
import io.github.kiwoomjava.runtime.call.QueryCall;
import io.github.kiwoomjava.runtime.call.SubmittableOrder;
import io.github.kiwoomjava.runtime.catalog.Effect;
import io.github.kiwoomjava.runtime.catalog.Transport;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The engine behind a generated client: makes calls of operations and requests. Thread-safe; its
 * configuration never changes.
 */
public final class ApiClient implements AutoCloseable {
  private final ClientConfig config;
  private final Engine engine;
  private final ClientContext context;
  private final @Nullable ClientRoute route;

  ApiClient(ClientConfig config) {
    this.config = config;
    this.engine = new Engine(config);
    this.context = new ClientContext(config, engine.tokens(), engine.secrets());
    this.route = null;
  }

  private ApiClient(ApiClient shell, ClientRoute route) {
    this.config = shell.config;
    this.engine = shell.engine;
    this.context = shell.context;
    this.route = route;
  }

  /**
   * A client that makes no calls itself and lets others make them. It has no realtime sessions.
   * Closing it does not close the others.
   *
   * @param route chooses who makes a call, when it is made
   */
  public ApiClient routed(ClientRoute route) {
    return new ApiClient(this, route);
  }

  /** Where it sends its calls. */
  public Environment environment() {
    return config.environment();
  }

  /**
   * A query. Nothing is sent before it is executed.
   *
   * @throws IllegalArgumentException if the operation is an order
   */
  public <Q, R> Call<R> call(ApiOperation<Q, R> operation, Q request) {
    if (route != null) {
      var unused = repeatable(operation, request);
      return new RoutedCall<>(route, operation.info(), client -> client.call(operation, request));
    }
    return new QueryCall<>(engine, repeatable(operation, request), config.timeout());
  }

  /**
   * A query whose answer comes in pages.
   *
   * @param rows takes the rows out of a page
   * @throws IllegalArgumentException if the operation is an order
   */
  public <Q, R, T> PagedCall<R, T> paged(
      ApiOperation<Q, R> operation, Q request, Function<R, List<T>> rows) {
    if (route != null) {
      var unused = repeatable(operation, request);
      return new RoutedPages<>(
          route, operation.info(), client -> client.paged(operation, request, rows));
    }
    return new PagedQuery<>(engine, repeatable(operation, request), rows, config.timeout(), null);
  }

  /**
   * An order. Nothing is sent before it is submitted.
   *
   * @throws IllegalArgumentException if the operation is none
   */
  public <Q, R> OrderCall<R> order(ApiOperation<Q, R> operation, Q request) {
    if (operation.info().effect() != Effect.ORDER) {
      throw new IllegalArgumentException(operation + " is no order; use call or paged");
    }
    if (route != null) {
      return route.clientFor(operation.info()).order(operation, request);
    }
    return new SubmittableOrder<>(engine, ApiRequest.of(operation, request), config.timeout());
  }

  /**
   * Looks for an order that was sent at another time, perhaps by a process that has ended since,
   * and whose fate is not known. For an order of this client {@link OrderResult.Unknown#lookUp()}
   * does the same.
   *
   * @param request what was sent
   * @param sentAt when
   */
  public <Q, R> OrderLookup lookup(ApiOperation<Q, R> operation, Q request, Instant sentAt) {
    if (route != null) {
      return route.clientFor(operation.info()).lookup(operation, request, sentAt);
    }
    return new ListingLookup(engine, ApiRequest.of(operation, request), sentAt);
  }

  /**
   * What a realtime session shares with this client.
   *
   * @throws IllegalStateException if others make its calls; then one of them has to be chosen
   */
  public ClientContext context() {
    if (route != null) {
      throw new IllegalStateException(
          "This client stands for several app keys; open the session with the client of one of them,"
              + " or with what spreads items over them");
    }
    return context;
  }

  private static <Q, R> ApiRequest<R> repeatable(ApiOperation<Q, R> operation, Q request) {
    if (operation.info().effect() == Effect.ORDER) {
      throw new IllegalArgumentException(
          operation + " is an order and could be sent twice that way; use order");
    }
    if (operation.info().transport() != Transport.REST) {
      throw new IllegalArgumentException(operation + " needs a realtime connection");
    }
    return ApiRequest.of(operation, request);
  }

  /**
   * Closes the realtime sessions, ends all calls under way and gives up threads and connections.
   * Orders under way end as unknown, or as rejected if they were surely not sent.
   */
  @Override
  public void close() {
    if (engine.isClosed()) {
      return;
    }
    context.close();
    if (config.revokeOnClose()) {
      engine.tokens().revoke();
    }
    engine.close();
    engine.tokens().close();
    config.closing().run();
    config.listeners().callbacks().close();
  }

  @Override
  public String toString() {
    return "ApiClient[" + config.environment() + ", " + config.server() + "]";
  }
}
