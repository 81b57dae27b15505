package io.github.kiwoomjava.codegen.plan;

/**
 * What the client keeps although an edition no longer has it.
 *
 * @param edition the first one without it, such as {@code 2026-07-04}
 * @param why a sentence for users, empty where nobody wrote one
 */
public record Retired(String edition, String why) {}
