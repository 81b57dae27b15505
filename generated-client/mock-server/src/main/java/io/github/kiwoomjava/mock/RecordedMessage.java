package io.github.kiwoomjava.mock;

import java.time.Instant;

/**
 * A WebSocket message that came in.
 *
 * @param time by the server's clock
 * @param path of the WebSocket
 * @param trnm its name, such as {@code REG}; empty where it has none
 * @param text the message as it came, a token included
 */
public record RecordedMessage(Instant time, String path, String trnm, String text) {}
