package io.github.kiwoomjava.mock.socket;

/**
 * What a session hears.
 *
 * @param type such as {@code 0B}
 * @param item a code, or empty for types that belong to the account
 */
public record Registration(String type, String item) {}
