package io.github.kiwoomjava.spec.model;

import org.jspecify.annotations.Nullable;

/**
 * Scheme, host and port for the real and the mock environment.
 *
 * @param real null where the sheet names none
 * @param mock null where the sheet names none
 */
public record Hosts(@Nullable String real, @Nullable String mock) {}
