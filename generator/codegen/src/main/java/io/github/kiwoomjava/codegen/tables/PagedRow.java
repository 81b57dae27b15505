package io.github.kiwoomjava.codegen.tables;

import io.github.kiwoomjava.spec.model.Where;

/**
 * A line of {@code naming/paged.tsv}.
 *
 * @param path the response list that is walked over from page to page
 */
public record PagedRow(String operation, String path, Where where) {}
