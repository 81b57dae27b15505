package io.github.kiwoomjava.mock.jetty;

import io.github.kiwoomjava.mock.socket.SocketService;
import io.github.kiwoomjava.mock.socket.SocketSession;
import java.util.Objects;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries messages between Jetty and a session. Public because Jetty calls it by reflection. */
public final class SocketEndpoint implements Session.Listener.AutoDemanding {
  private static final Logger LOG = LoggerFactory.getLogger(SocketEndpoint.class);

  private final SocketService service;
  private final String path;
  private final int fragment;
  private @Nullable SocketSession session;

  SocketEndpoint(SocketService service, String path, int fragment) {
    this.service = service;
    this.path = path;
    this.fragment = fragment;
  }

  @Override
  public void onWebSocketOpen(Session jetty) {
    session = service.open(new JettyWire(jetty, fragment), path);
  }

  @Override
  public void onWebSocketText(String message) {
    Objects.requireNonNull(session, "opened").onText(message);
  }

  /** A client that just goes away is daily life here; the close that follows tidies up. */
  @Override
  public void onWebSocketError(Throwable cause) {
    LOG.debug("A WebSocket failed", cause);
  }

  @Override
  public void onWebSocketClose(int statusCode, String reason, Callback callback) {
    SocketSession open = session;
    if (open != null) {
      open.onClosed();
    }
    callback.succeed();
  }
}
