package io.github.kiwoomjava.runtime.error;

import org.jspecify.annotations.Nullable;

/**
 * An answer that says that the call failed.
 *
 * @param operation the API id
 * @param status the HTTP status; Kiwoom mostly sends errors with 200
 * @param returnCode the coarse class of the error, or null if the answer has none
 * @param code the exact code, out of the brackets in the message, or null
 * @param message what Kiwoom says, long digit runs masked; may be empty
 */
public record ApiError(
    String operation,
    int status,
    @Nullable Integer returnCode,
    @Nullable String code,
    String message) {}
