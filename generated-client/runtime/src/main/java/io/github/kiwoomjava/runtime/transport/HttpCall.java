package io.github.kiwoomjava.runtime.transport;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One request, to be sent at most once. Whoever sends it asks {@link #tryHandOver()} first, right
 * before the body leaves; whoever gives up asks {@link #seal()}. One of the two wins, so that a
 * request that is said to be unsent can never leave afterwards, and none can leave twice.
 */
public final class HttpCall {
  private enum State {
    NEW,
    HANDED_OVER,
    SEALED
  }

  private final URI uri;
  private final Map<String, String> headers;
  private final byte[] body;
  private final boolean freshConnection;
  private final AtomicReference<State> state = new AtomicReference<>(State.NEW);

  /**
   * A request.
   *
   * @param headers names and values, as they are to be sent
   * @param body JSON
   * @param freshConnection whether it needs a connection that has carried nothing before and is
   *     closed after: the request could not be repeated, and must not get the answer to another
   */
  public HttpCall(URI uri, Map<String, String> headers, byte[] body, boolean freshConnection) {
    this.uri = uri;
    this.headers = Map.copyOf(headers);
    this.body = body.clone();
    this.freshConnection = freshConnection;
  }

  /** Where it goes. */
  public URI uri() {
    return uri;
  }

  /** Its headers. */
  public Map<String, String> headers() {
    return headers;
  }

  /** Its body. */
  public byte[] body() {
    return body.clone();
  }

  /** The length of the body in bytes. */
  public int length() {
    return body.length;
  }

  /** Whether it needs a connection that has carried nothing before and is closed after. */
  public boolean freshConnection() {
    return freshConnection;
  }

  /** Whether the body may leave now; true once at most. */
  public boolean tryHandOver() {
    return state.compareAndSet(State.NEW, State.HANDED_OVER);
  }

  /** Whether any of the body may have left. */
  public boolean handedOver() {
    return state.get() == State.HANDED_OVER;
  }

  /**
   * Gives the request up.
   *
   * @return whether it surely was not sent and never will be
   */
  public boolean seal() {
    state.compareAndSet(State.NEW, State.SEALED);
    return state.get() == State.SEALED;
  }

  /** Without headers and body, which hold secrets. */
  @Override
  public String toString() {
    return "POST " + uri;
  }
}
