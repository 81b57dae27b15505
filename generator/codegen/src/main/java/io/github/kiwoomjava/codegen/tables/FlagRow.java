package io.github.kiwoomjava.codegen.tables;

import io.github.kiwoomjava.spec.model.Where;

/**
 * A line of {@code typing/flags.tsv}: a field that says yes or no.
 *
 * @param trueValue what it says for yes
 * @param falseValue what it says for no
 */
public record FlagRow(
    String operation,
    String section,
    String path,
    String trueValue,
    String falseValue,
    Where where) {}
