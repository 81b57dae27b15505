package io.github.kiwoomjava.codegen.tables;

import io.github.kiwoomjava.spec.model.Where;

/**
 * A line of {@code typing/rules.tsv}; the expressions must match the whole cell, empty ones match
 * anything.
 */
public record RuleRow(
    String kind, String argument, String element, String label, String unit, Where where) {}
