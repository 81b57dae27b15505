package io.github.kiwoomjava.codegen.tables;

import io.github.kiwoomjava.spec.model.Where;

/**
 * A line of {@code naming/retired.tsv}: it lets the client keep what an edition no longer has.
 *
 * @param section empty for a whole operation
 * @param path empty for a whole operation
 * @param code a value of the field's code set, empty for the field itself
 * @param edition the first edition without it, such as {@code 2026-07-04}
 * @param why a sentence for users, empty where nobody wrote one
 */
public record RetiredRow(
    String operation,
    String section,
    String path,
    String code,
    String edition,
    String why,
    Where where) {}
