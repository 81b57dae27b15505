package io.github.kiwoomjava.runtime.realtime;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** What an event was read from. */
public final class RealtimeMessage {
  private final Instant receivedAt;
  private final byte[] json;
  private final int from;
  private final int to;

  /** The bytes are those of the whole message, shared by all its events. */
  public RealtimeMessage(Instant receivedAt, byte[] json, int from, int to) {
    this.receivedAt = receivedAt;
    this.json = json;
    this.from = from;
    this.to = to;
  }

  /** When its last byte had come in, by this machine's clock. */
  public Instant receivedAt() {
    return receivedAt;
  }

  /** The event as the server wrote it: one element of {@code data}. */
  public String element() {
    return new String(json, from, to - from, StandardCharsets.UTF_8);
  }

  /** The message that it came in, as the server wrote it; it may hold other events too. */
  public String message() {
    return new String(json, StandardCharsets.UTF_8);
  }

  /** Without the content, which may concern an account. */
  @Override
  public String toString() {
    return "RealtimeMessage[" + receivedAt + ", " + (to - from) + " bytes]";
  }
}
