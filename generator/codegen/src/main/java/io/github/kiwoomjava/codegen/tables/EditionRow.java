package io.github.kiwoomjava.codegen.tables;

import io.github.kiwoomjava.spec.model.Where;

/**
 * A line of {@code naming/editions.tsv}.
 *
 * @param edition the first one that has the operation, such as {@code 2026-07-04}
 */
public record EditionRow(String operation, String edition, Where where) {}
