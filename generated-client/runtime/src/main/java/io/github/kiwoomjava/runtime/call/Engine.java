package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.api.Call;
import io.github.kiwoomjava.runtime.api.CallInfo;
import io.github.kiwoomjava.runtime.auth.TokenKey;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.error.CallInterruptedException;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.error.Printable;
import io.github.kiwoomjava.runtime.error.TransportException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the calls of one client share. */
public final class Engine {
  private static final Logger LOG = LoggerFactory.getLogger(Call.class);

  private static final int LONGEST_MESSAGE = 300;

  private final ClientConfig config;
  private final Secrets secrets;
  private final TokenService tokens;
  private final Map<String, Turns> turns = new ConcurrentHashMap<>();
  private final ReplyReader reader;
  private final AtomicLong numbers = new AtomicLong();
  private final Set<Consumer<String>> running = ConcurrentHashMap.newKeySet();
  private final Map<String, URI> uris = new ConcurrentHashMap<>();
  private volatile boolean closed;

  public Engine(ClientConfig config) {
    this.config = config;
    this.secrets = new Secrets(config.credentials());
    this.reader = new ReplyReader(config.environment(), secrets, config.clock());
    this.tokens = new TokenService(this, tokenKey(config));
  }

  /** Tokens of real and mock never mix, nor those of a server put in their place. */
  private static TokenKey tokenKey(ClientConfig config) {
    String server = config.environment().name();
    if (!config.server().uri().equals(config.environment().baseUri())) {
      server += "-" + Integer.toHexString(config.server().uri().hashCode());
    }
    return new TokenKey(server, config.credentials().fingerprint());
  }

  ClientConfig config() {
    return config;
  }

  public Secrets secrets() {
    return secrets;
  }

  public TokenService tokens() {
    return tokens;
  }

  ReplyReader reader() {
    return reader;
  }

  /** Where the operations of a path live. */
  URI uri(String path) {
    return uris.computeIfAbsent(path, config.server()::resolve);
  }

  /** Numbers a call. */
  CallInfo number(OperationInfo operation) {
    return new CallInfo(numbers.incrementAndGet(), operation);
  }

  /** The time of day; the machine's if the user's clock fails. */
  Instant now() {
    try {
      return config.clock().instant();
    } catch (RuntimeException | Error e) {
      LOG.warn("The client's clock failed; the machine's is used instead", e);
      return Instant.now();
    }
  }

  /** How long to wait for the next turn: one that was left over, or else one of the pacer's. */
  Duration reserve(String operation, Duration longest) {
    Duration spare = turns(operation).spare(longest);
    return spare != null
        ? spare
        : config.pacer().reserve(config.credentials().fingerprint(), operation, longest);
  }

  /** Those who wait for their turns at an operation. */
  Turns turns(String operation) {
    return turns.computeIfAbsent(operation, id -> new Turns(id, config.scheduler()));
  }

  /** Tells the pacer what the server permits. A pacer of the user's may block or fail. */
  void limited(String operation, @Nullable Integer permittedPerSecond) {
    Runnable lesson =
        () ->
            config
                .pacer()
                .limited(config.credentials().fingerprint(), operation, permittedPerSecond);
    if (config.ownPacer()) {
      lesson.run();
    } else {
      config.listeners().callbacks().apart(lesson);
    }
  }

  /** Remembers whom to tell when the client closes. */
  void register(Consumer<String> stop) {
    running.add(stop);
    if (closed) {
      stop.accept("the client is closed");
    }
  }

  void unregister(Consumer<String> stop) {
    running.remove(stop);
  }

  public void close() {
    closed = true;
    for (Consumer<String> stop : running) {
      Callbacks.guarded(() -> stop.accept("the client was closed"));
    }
  }

  public boolean isClosed() {
    return closed;
  }

  /** The exception for a failure of the connection or of what comes before it. */
  KiwoomException explain(String operation, Throwable failure, boolean sent) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof KiwoomException known) {
      return known;
    }
    if (cause instanceof InterruptedException) {
      return new CallInterruptedException(operation, "the calling thread was interrupted", sent);
    }
    String what =
        cause instanceof ConnectException
            ? "no connection to " + config.server()
            : cause instanceof SSLException
                ? "no secure connection to " + config.server()
                : cause instanceof IOException
                    ? "the connection to " + config.server() + " broke"
                    : "the call could not be made";
    String message =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new TransportException(
        operation,
        "%s (%s); %s"
            .formatted(
                what,
                Printable.of(secrets.clean(message), LONGEST_MESSAGE),
                sent ? "it may have been sent" : "it was not sent"),
        sent,
        CleanCause.of(cause, secrets));
  }
}
