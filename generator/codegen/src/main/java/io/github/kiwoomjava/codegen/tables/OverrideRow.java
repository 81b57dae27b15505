package io.github.kiwoomjava.codegen.tables;

import io.github.kiwoomjava.spec.model.Where;

/**
 * A line of {@code naming/overrides.tsv}.
 *
 * @param operation an id, or {@code *} for all
 * @param section {@code request}, {@code response} or {@code *}
 * @param path a whole path, or only the element where the operation is {@code *}
 * @param label the Korean label; decides for lines with {@code *}, is informative otherwise
 * @param name the member's name, empty if only the type is given
 * @param type the name of the record of a list's rows or of an object, empty if the default is
 *     right
 */
public record OverrideRow(
    String operation,
    String section,
    String path,
    String label,
    String name,
    String type,
    Where where) {}
