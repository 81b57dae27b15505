package io.github.kiwoomjava.mock.socket;

import java.time.Duration;

/**
 * How the socket side behaves where Kiwoom's behaviour is known to vary or has to be tried.
 *
 * @param heartbeat how often PING is sent; zero leaves it to {@code heartbeat()} calls
 * @param missed how many unanswered PINGs end a connection with R10002
 * @param takeover whether a second session of an app key ends the first with R10001
 * @param registrations how many pairs of type and item a session may have; 0 is no limit
 * @param fragment longer messages are sent in frames of at most so many characters; 0 never
 * @param examples whether a registration is followed by the example of its type
 */
public record SocketOptions(
    Duration heartbeat,
    int missed,
    boolean takeover,
    int registrations,
    int fragment,
    boolean examples) {
  /** As most observers saw it: ten seconds, five PINGs, one session, 100 registrations, 4 KB. */
  public static final SocketOptions USUAL =
      new SocketOptions(Duration.ofSeconds(10), 5, true, 100, 4096, true);

  public SocketOptions {
    if (heartbeat.isNegative() || missed < 1 || registrations < 0 || fragment < 0) {
      throw new IllegalArgumentException("no part of the socket options may be negative");
    }
  }

  public SocketOptions withHeartbeat(Duration value) {
    return new SocketOptions(value, missed, takeover, registrations, fragment, examples);
  }

  public SocketOptions withTakeover(boolean value) {
    return new SocketOptions(heartbeat, missed, value, registrations, fragment, examples);
  }

  public SocketOptions withRegistrations(int value) {
    return new SocketOptions(heartbeat, missed, takeover, value, fragment, examples);
  }

  public SocketOptions withFragment(int value) {
    return new SocketOptions(heartbeat, missed, takeover, registrations, value, examples);
  }

  public SocketOptions withExamples(boolean value) {
    return new SocketOptions(heartbeat, missed, takeover, registrations, fragment, value);
  }
}
