package io.github.kiwoomjava.codegen.tables;

import io.github.kiwoomjava.spec.model.Where;

/**
 * A line of {@code naming/operations.tsv}.
 *
 * @param market {@code -} for operations that belong to none
 * @param group the accessor of the group's client
 * @param method the method of the group's client
 * @param type the first part of the class names
 * @param summary an English sentence
 */
public record OperationRow(
    String id,
    String market,
    String group,
    String method,
    String type,
    String summary,
    Where where) {}
