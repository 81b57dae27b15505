package io.github.kiwoomjava.mock.jetty;

import io.github.kiwoomjava.mock.rest.RestService;
import io.github.kiwoomjava.mock.script.MockTimer;
import io.github.kiwoomjava.mock.socket.SocketOptions;
import io.github.kiwoomjava.mock.socket.SocketService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jetty, set up for one mock. */
public final class JettyServer {
  private static final Logger LOG = LoggerFactory.getLogger(JettyServer.class);

  private final Server server;
  private final ServerConnector connector;
  private final MockTimer timer;

  /**
   * Sets up, without listening yet.
   *
   * @param log is told of each request when its answer is made
   * @param given how time passes; null takes a timer that ends with the server
   */
  public JettyServer(
      String host,
      int port,
      RestService rest,
      RestLog log,
      List<String> socketPaths,
      SocketService sockets,
      SocketOptions options,
      @Nullable MockTimer given) {
    QueuedThreadPool threads = new QueuedThreadPool(64);
    threads.setName("mock-kiwoom");
    threads.setDaemon(true);
    server = new Server(threads);
    timer = given == null ? this::later : given;
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    server.addConnector(connector);
    WebSocketUpgradeHandler upgrades =
        WebSocketUpgradeHandler.from(
            server,
            container -> {
              // A quiet session is ended by missed heartbeats, not by Jetty.
              container.setIdleTimeout(Duration.ZERO);
              container.setMaxTextMessageSize(16 << 20);
              for (String path : socketPaths) {
                container.addMapping(
                    path,
                    (request, response, callback) ->
                        new SocketEndpoint(sockets, path, options.fragment()));
              }
            });
    upgrades.setHandler(new RestHandler(rest, log, timer));
    server.setHandler(upgrades);
    server.setStopTimeout(0);
  }

  /** Starts to listen; after an exception everything is stopped again. */
  public void start() throws Exception {
    try {
      server.start();
    } catch (Exception e) {
      server.stop();
      throw e;
    }
  }

  /** Does something again and again while the server runs; never, if the pause is zero. */
  public void repeat(Duration pause, Runnable task) {
    if (!pause.isZero()) {
      timer.after(pause, () -> runAndRepeat(pause, task));
    }
  }

  private void later(Duration pause, Runnable task) {
    // A task may wait for a slow client; the one thread of the scheduler must not.
    server
        .getScheduler()
        .schedule(
            () -> server.getThreadPool().execute(task), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void runAndRepeat(Duration pause, Runnable task) {
    if (!server.isRunning()) {
      return;
    }
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.error("A task of the mock server failed; it goes on", e);
    }
    repeat(pause, task);
  }

  /** Drops all connections and stops; does nothing if stopped already. */
  public void stop() throws Exception {
    server.stop();
  }

  /** The host that was asked for. */
  public String host() {
    return connector.getHost();
  }

  /** The port that is listened on. */
  public int port() {
    return connector.getLocalPort();
  }
}
