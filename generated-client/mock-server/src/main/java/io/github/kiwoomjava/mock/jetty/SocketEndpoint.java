package io.github.kiwoomjava.mock.jetty;

import io.github.kiwoomjava.mock.socket.SocketService;
import io.github.kiwoomjava.mock.socket.SocketSession;
import io.github.kiwoomjava.mock.socket.Wire;
import java.util.Objects;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/** Carries messages between Jetty and a session. Public because Jetty calls it by reflection. */
public final class SocketEndpoint implements Session.Listener.AutoDemanding {
  private final SocketService service;
  private @Nullable SocketSession session;

  SocketEndpoint(SocketService service) {
    this.service = service;
  }

  @Override
  public void onWebSocketOpen(Session jetty) {
    session = service.open(new JettyWire(jetty));
  }

  @Override
  public void onWebSocketText(String message) {
    Objects.requireNonNull(session, "opened").onText(message);
  }

  /** Jetty sends messages in the order in which it was handed them. */
  private record JettyWire(Session jetty) implements Wire {
    @Override
    public void text(String message) {
      jetty.sendText(message, Callback.NOOP);
    }

    @Override
    public void close(int code, String reason) {
      jetty.close(code, reason, Callback.NOOP);
    }

    @Override
    public void abort() {
      jetty.disconnect();
    }
  }
}
