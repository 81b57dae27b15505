package io.github.kiwoomjava.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.mock.example.Json;
import io.github.kiwoomjava.mock.socket.SocketFault;
import io.github.kiwoomjava.mock.socket.SocketService;
import io.github.kiwoomjava.mock.socket.SocketSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The WebSocket side of a running mock: events to send, and things to go wrong. */
public final class MockRealtime {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

  private final SocketService sockets;
  private final Clock clock;
  private final RequestLog log;

  MockRealtime(SocketService sockets, Clock clock, RequestLog log) {
    this.sockets = sockets;
    this.clock = clock;
    this.log = log;
  }

  /** The last messages that came in, oldest first. */
  public List<RecordedMessage> messages() {
    return log.messages();
  }

  /** As {@link #messages()}, but only those of a name such as {@code REG}. */
  public List<RecordedMessage> messages(String trnm) {
    return log.messages().stream().filter(message -> message.trnm().equals(trnm)).toList();
  }

  /** The open connections. */
  public List<SocketSession> sessions() {
    return sockets.sessions();
  }

  /**
   * Sends an event to the sessions that registered its type and item.
   *
   * @param values by FID
   * @return how many sessions heard it
   */
  public int push(String type, String item, Map<String, String> values) {
    return sockets.publish(type, item, values, null);
  }

  /**
   * Sends an event of an account (00, 04) to the sessions of an app key that registered its type.
   *
   * @return how many sessions heard it
   */
  public int pushToAccount(String appKey, String type, String item, Map<String, String> values) {
    return sockets.publish(type, item, values, appKey);
  }

  /**
   * Sends a message as it stands; {@code REAL} only to sessions that registered something in it.
   *
   * @throws IllegalArgumentException if the text is no JSON; to send garbage use {@link #now}
   */
  public int send(String message) {
    JsonNode node = Json.parse(message);
    if (node == null) {
      throw new IllegalArgumentException("Not JSON: " + message);
    }
    return sockets.broadcast(node, message);
  }

  /** A stock now meets a watched condition, or no longer does. */
  public int conditionHit(String seq, String code, boolean in) {
    String time = TIME.format(clock.instant().atZone(ZoneId.of("Asia/Seoul")));
    return sockets.conditionHit(seq, code, in, time);
  }

  /**
   * Plays a recording: a line is a JSON message, or {@code {"at": MILLISECONDS, "message": …}}.
   *
   * @param speed 2 is twice as fast as recorded; {@link Double#POSITIVE_INFINITY} does not wait
   * @return the number of messages, when done; exceptional if a line is broken
   */
  @SuppressWarnings("StreamResourceLeak") // The replay closes it at its end.
  public CompletableFuture<Long> replay(Path recording, double speed) throws IOException {
    return sockets.replay(Files.lines(recording), speed);
  }

  /** As {@link #replay(Path, double)}. */
  public CompletableFuture<Long> replay(Stream<String> lines, double speed) {
    return sockets.replay(lines, speed);
  }

  /**
   * Sends one PING to all now, and ends sessions that left too many unanswered (R10002) or never
   * logged in (R10004).
   */
  public void heartbeat() {
    sockets.heartbeat();
  }

  /**
   * Orders a fault instead of the answer to the next messages of a name such as {@code LOGIN} or
   * {@code REG}.
   */
  public void onNext(String trnm, int times, SocketFault fault) {
    sockets.orderFault(trnm, times, fault);
  }

  /** Lets a fault happen to all connections now. */
  public void now(SocketFault fault) {
    sockets.strike(fault);
  }

  /** Goes deaf and dumb while all connections stay open, as a half-open line. */
  public void freeze() {
    sockets.freeze(true);
  }

  /** Ends {@link #freeze()}; what came in meanwhile is lost. */
  public void thaw() {
    sockets.freeze(false);
  }

  /** Forgets ordered faults and thaws. */
  public void reset() {
    sockets.reset();
  }
}
