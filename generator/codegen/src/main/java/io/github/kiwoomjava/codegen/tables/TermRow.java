package io.github.kiwoomjava.codegen.tables;

import io.github.kiwoomjava.spec.model.Where;

/**
 * A line of {@code naming/terms.tsv}.
 *
 * @param korean the term; with a leading {@code =} it matches whole labels only
 * @param english lower-case words separated by spaces, or {@code -} for nothing
 */
public record TermRow(String korean, String english, Where where) {}
