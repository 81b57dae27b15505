package io.github.kiwoomjava.codegen.tables;

import io.github.kiwoomjava.spec.model.Where;

/**
 * A line of {@code naming/fids.tsv}: the name of a realtime field.
 *
 * @param label tells apart what one number means in different operations
 */
public record FidRow(String fid, String label, String name, Where where) {}
