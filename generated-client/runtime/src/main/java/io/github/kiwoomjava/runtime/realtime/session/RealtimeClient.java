package io.github.kiwoomjava.runtime.realtime.session;

import io.github.kiwoomjava.runtime.client.ApiClient;
import io.github.kiwoomjava.runtime.realtime.RealtimeOptions;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Opens realtime sessions.
 *
 * @param <S> the generated session
 */
public final class RealtimeClient<S extends BaseRealtimeSession> {
  private final ApiClient api;
  private final Function<RealtimeEngine, S> sessions;

  /**
   * For generated clients.
   *
   * @param sessions makes a session of its engine
   */
  public RealtimeClient(ApiClient api, Function<RealtimeEngine, S> sessions) {
    this.api = Objects.requireNonNull(api, "api");
    this.sessions = Objects.requireNonNull(sessions, "sessions");
  }

  /** A session with the usual options. Nothing is sent before something is asked of it. */
  public S open() {
    return open(options -> {});
  }

  /** A session. Nothing is sent before something is asked of it. */
  public S open(Consumer<RealtimeOptions.Builder> options) {
    RealtimeOptions.Builder builder = RealtimeOptions.builder();
    options.accept(builder);
    return sessions.apply(new RealtimeEngine(api.context(), builder.build()));
  }

  @Override
  public String toString() {
    return "RealtimeClient[" + api + "]";
  }
}
