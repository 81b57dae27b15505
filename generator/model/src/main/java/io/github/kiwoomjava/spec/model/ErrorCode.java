package io.github.kiwoomjava.spec.model;

/**
 * A row of the error sheet.
 *
 * @param code the number in brackets that {@code return_msg} carries, as text
 * @param message Kiwoom's message, with {@code {?}} where the server puts a value
 */
public record ErrorCode(String code, String message) {}
