package io.github.kiwoomjava.mock.auth;

import java.time.Instant;

/**
 * A token that was issued.
 *
 * @param value what the client sends after {@code Bearer}
 * @param appKey who asked for it
 * @param expires the moment from which it is no longer valid
 */
public record AccessToken(String value, String appKey, Instant expires) {}
