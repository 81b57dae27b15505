package io.github.kiwoomjava.codegen.tables;

import io.github.kiwoomjava.spec.model.Where;

/**
 * A line of {@code typing/codes.tsv}: one value of a code set.
 *
 * @param raw the value on the wire
 * @param constant the Java constant
 * @param label the Korean meaning
 * @param english the English meaning
 */
public record CodeRow(
    String type, String raw, String constant, String label, String english, Where where) {}
