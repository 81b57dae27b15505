package io.github.kiwoomjava.codegen.tables;

import io.github.kiwoomjava.spec.model.Where;

/**
 * A line of {@code typing/exceptions.tsv}.
 *
 * @param operation an id, or {@code *} for all
 * @param path a whole path, or only the element where the operation is {@code *}
 */
public record ExceptionRow(
    String operation, String section, String path, String kind, String argument, Where where) {}
